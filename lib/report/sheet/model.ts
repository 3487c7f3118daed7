import type { ReportState } from '../model'
import type { SheetRow } from './schema'
import { rowsToEnter } from './sheet'

export type EntryRecord = { fieldId: string; typedValue: string | null }

/** Only what was approved is typed into a form; a version whose approval fell is not. */
export const hasSheet = (state: ReportState): boolean => state === 'approved' || state === 'filed'

/** How many of the fields that hold something are in the form. */
export function entryProgress(rows: readonly SheetRow[], entries: readonly EntryRecord[]) {
  const entered = new Set(entries.map(({ fieldId }) => fieldId))
  const counted = rowsToEnter(rows)
  return { done: counted.filter(({ id }) => entered.has(id)).length, total: counted.length }
}

/** The fields where the form says something else than what was approved, in the form's order. */
export function typedDifferently<E extends EntryRecord>(rows: readonly SheetRow[], entries: readonly E[]) {
  return rows.flatMap((row) => {
    const entry = entries.find(({ fieldId }) => fieldId === row.id)
    if (!entry || entry.typedValue === null || entry.typedValue === row.value) return []
    return [{ row, entry: { ...entry, typedValue: entry.typedValue } }]
  })
}
