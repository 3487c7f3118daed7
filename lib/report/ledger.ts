import { differenceOf, type Piece } from '@/lib/core/text-difference'
import type { Bilingual } from '@/lib/law/basis'
import type { ReportState } from './model'
import type { FrozenField, FrozenSection, ReportContent, ReportKind } from './schema'

/** One report of an incident as a column: what was filed, or what it says on its way. */
export type LedgerColumn = {
  reportId: string
  kind: ReportKind
  sequence: number
  state: ReportState
  filedAt: Date | null
  content: ReportContent
}

/** `changed`: says something else than the report before it. `pieces`: of a long text, what was put in and taken out. */
export type LedgerCell = {
  field: FrozenField | null
  state: FrozenSection['state'] | null
  changed: boolean
  pieces: Piece[] | null
}
export type LedgerRow = { id: string; label: Bilingual; cells: LedgerCell[]; changed: boolean }
export type LedgerSection = { item: number; title: Bilingual; rows: LedgerRow[] }

/** Which report it is differs from column to column by its nature. */
const OF_THE_REPORT = new Set(['submission', 'previousReportOn', 'stage'])

const written = ({ field, state }: Pick<LedgerCell, 'field' | 'state'>) =>
  field === null ? '' : field.answer === null ? `(${state})` : JSON.stringify(field.answer)

const STATE_OPTIONS = [
  { id: 'known', ja: '判明', en: 'Known' },
  { id: 'underInvestigation', ja: '調査中', en: 'Under investigation' },
  { id: 'notApplicable', ja: '該当なし', en: 'Not applicable' },
]

/** How far an item is known is what changes first from report to report: it stands before the item's fields. */
function withState(section: FrozenSection | undefined): FrozenSection | null {
  if (!section || section.item === 0) return section ?? null
  const state: FrozenField = {
    number: `${section.item}.0`,
    id: 'state',
    label: { ja: '項目の状態', en: 'State of the item' },
    kind: 'choice',
    options: STATE_OPTIONS,
    answer: section.state,
  }
  return { ...section, fields: [state, ...section.fields] }
}

/** A field that the form left out because nothing was to be said is no change from one that said nothing. */
const differ = (before: LedgerCell, now: Pick<LedgerCell, 'field' | 'state'>) =>
  written(before) !== written(now) &&
  !((before.field === null || now.field === null) && (before.field ?? now.field)?.answer === null)

/** The reports side by side, field by field in the form's order, each compared with the one before it. */
export function ledgerOf(columns: readonly LedgerColumn[]): LedgerSection[] {
  const items = [...new Set(columns.flatMap(({ content }) => content.sections.map(({ item }) => item)))].sort(
    (a, b) => a - b,
  )
  return items.map((item) => {
    const sections = columns.map(({ content }) => withState(content.sections.find((section) => section.item === item)))
    const fields = inOrder(sections).filter(({ id }) => !OF_THE_REPORT.has(id))
    return {
      item,
      title: sections.find((section) => section !== null)?.title ?? { ja: '', en: '' },
      rows: fields.map(({ id, label }) => rowOf(id, label, sections)),
    }
  })
}

/** Every field that any of the sections has, where it first stands. */
function inOrder(sections: readonly (FrozenSection | null)[]): FrozenField[] {
  const known = new Map<string, FrozenField>()
  for (const section of sections)
    for (const field of section?.fields ?? []) known.set(field.id, known.get(field.id) ?? field)
  const numbers = (field: FrozenField) => field.number.split('.').map(Number)
  return [...known.values()].sort((a, b) => {
    const [x, y] = [numbers(a), numbers(b)]
    return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0)
  })
}

function rowOf(id: string, label: Bilingual, sections: readonly (FrozenSection | null)[]): LedgerRow {
  const cells: LedgerCell[] = []
  for (const section of sections) {
    const field = section?.fields.find((one) => one.id === id) ?? null
    const cell = { field, state: section?.state ?? null }
    const before = cells.findLast((one) => one.state !== null)
    const changed = before !== undefined && section !== null && differ(before, cell)
    cells.push({ ...cell, changed, pieces: changed ? textChange(before.field, field) : null })
  }
  return { id, label, cells, changed: cells.some((cell) => cell.changed) }
}

const textChange = (before: FrozenField | null, now: FrozenField | null): Piece[] | null =>
  now?.kind === 'longText' && typeof before?.answer === 'string' && typeof now.answer === 'string'
    ? differenceOf(before.answer, now.answer)
    : null
