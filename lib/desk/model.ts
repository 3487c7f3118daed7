export type Change = { seq: number; at: string; actorName: string; actorRole: string; action: string }

/** What happened on one incident, told once: the same action again only moves its time. Newest first. */
export function toldOnce<C extends Change>(changes: readonly C[]): (C & { times: number })[] {
  const told = new Map<string, C & { times: number }>()
  for (const change of changes) {
    const known = told.get(change.action)
    if (known) known.times++
    else told.set(change.action, { ...change, times: 1 })
  }
  return [...told.values()]
}
