import type { Tx } from '@/lib/platform/db'
import { incidentKey } from '@/lib/platform/incident-key'
import type { PersonFields } from './choices'
import type { LetterIssue } from './model'
import { countByIssue, countByItem, countPersons, markIssues, type PersonPosition, personsAfter } from './repository'
import { openPerson } from './vault'

export type { PersonPosition }

/** A person in the clear, for the one purpose of a letter. */
export type Recipient = {
  id: string
  rowNumber: number | null
  fields: PersonFields
  itemCodes: string[]
  letterIssue: string | null
}

/**
 * The next persons of an incident in their stable order (row number, then id; added by hand last), decrypted. The caller
 * has authorised the print. Pass the last one's `positionOf` to go on; fewer than `limit` means the end.
 */
export async function streamPersonsForLetters(
  tx: Tx,
  incidentId: string,
  after: PersonPosition | null,
  limit: number,
): Promise<Recipient[]> {
  const key = await incidentKey(tx, incidentId)
  const rows = await personsAfter(tx, incidentId, after, limit)
  return rows.map(({ id, rowNumber, sealed, itemCodes, letterIssue }) => ({
    id,
    rowNumber,
    fields: openPerson(key, id, sealed),
    itemCodes,
    letterIssue,
  }))
}

export const positionOf = ({ rowNumber, id }: Recipient): PersonPosition => ({ rowNumber, id })

/** How many people are on the list, how many lost each item, how many no letter can be printed for. */
export async function personCounts(tx: Tx, incidentId: string) {
  const total = await countPersons(tx, incidentId)
  const byItem = await countByItem(tx, incidentId)
  const byIssue = await countByIssue(tx, incidentId)
  return { total, byItem, byIssue, printable: total - byIssue.reduce((sum, { persons }) => sum + persons, 0) }
}

/** The press held these people's letters: their list says so until somebody puts them right. */
export const markUnprintable = (tx: Tx, held: { personId: string; issue: LetterIssue }[]): Promise<void> =>
  markIssues(tx, held)
