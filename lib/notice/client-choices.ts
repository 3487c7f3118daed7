import type { BatchState, NoticeChannel } from '@/prisma/generated/enums'
import { clientsOf, type RecordedClient } from './client'
import { isUnfinished } from './model'
import type { FrozenNotice } from './schema'

/** The people of one client, or of none, whose letters are made in batches of their own. */
export type ClientChoice = {
  /** '' : the people of no client */
  id: string
  name: string | null
  /** Who needs a letter, or a mail, and can be given one now. */
  people: number
  /** The channel of their batch that is not finished; another waits for it. */
  unfinished: NoticeChannel | null
  /** The approved text says what their letters say of the client. */
  known: boolean
}

type Batch = { entrustorId: string | null; channel: NoticeChannel; state: BatchState }

/**
 * For whom a batch can be made. Where nobody entrusted anything: one choice, everybody.
 * @param counts by client, null for the people of none
 * @param batches of this version
 */
export function choicesOf(
  notice: Pick<FrozenNotice, 'clients'>,
  clients: readonly Pick<RecordedClient, 'id' | 'name'>[],
  counts: ReadonlyMap<string | null, number>,
  batches: readonly Batch[],
): ClientChoice[] {
  const known = clientsOf(notice)
  const choice = (id: string | null, name: string | null): ClientChoice => ({
    id: id ?? '',
    name,
    people: counts.get(id) ?? 0,
    unfinished: batches.find((batch) => batch.entrustorId === id && isUnfinished(batch.state))?.channel ?? null,
    known: id === null || known.includes(id),
  })
  const none = choice(null, null)
  if (clients.length === 0) return [none]
  return [...clients.map(({ id, name }) => choice(id, name)), none].filter(
    ({ id, people, unfinished }) => id !== '' || people > 0 || unfinished,
  )
}

/** Those a batch can be started for now. */
export const startable = (choices: readonly ClientChoice[]): ClientChoice[] =>
  choices.filter(({ people, unfinished, known }) => people > 0 && !unfinished && known)

/** People in choices a batch can be started for, and the channel all of them wait for, if so. */
export const summaryOf = (choices: readonly ClientChoice[]): { people: number; unfinished: NoticeChannel | null } => ({
  people: startable(choices).reduce((sum, { people }) => sum + people, 0),
  unfinished: startable(choices).length > 0 ? null : (choices.find(({ unfinished }) => unfinished)?.unfinished ?? null),
})
