/** Minutes to wait after each failed try; after the last the message has failed. */
const BACKOFF_MINUTES = [1, 5, 15, 60, 180] as const

/** How long a worker may keep a message it took before it counts as lost: longer than any mail server may answer. */
export const LEASE_MS = 10 * 60_000

/** When to try again, or null when it was tried often enough. `tries` counts the one that just failed. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = BACKOFF_MINUTES[tries - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

/** What a try came to. `permanent`: trying again would be answered the same. */
export type Delivered = { ok: true } | { ok: false; permanent: boolean; why: string }

/** What a message's row says after a try. */
export function afterTry(delivered: Delivered, tries: number, now: Date) {
  if (delivered.ok) return { state: 'sent' as const, sentAt: now, failure: null }
  const again = delivered.permanent ? null : nextTry(tries, now)
  return again
    ? { state: 'waiting' as const, sendAt: again, failure: delivered.why }
    : { state: 'failed' as const, failure: delivered.why }
}
