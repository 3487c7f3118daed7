import { formatDateJa, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import type { FrozenField, FrozenSection } from './schema'

/** One row of the printed form. `parts` are kept whole in a line (the choices of a list); otherwise the text flows. */
export type PrintedRow = { label: string; text: string } | { label: string; parts: string[] }

/** What stands where nothing is answered. Known to be empty, known not to apply and not known yet are three things. */
const UNANSWERED: Record<FrozenSection['state'], string> = {
  known: '―',
  underInvestigation: '調査中',
  notApplicable: '該当なし',
}

/** Filled for what applies. The fonts have no ballot boxes with a tick, and these survive a fax. */
const CHOSEN = '■'
const NOT_CHOSEN = '□'

const COUNT = new Intl.NumberFormat('ja-JP')

/** The rows of one section, in the form's order. A section that does not apply at all is one row. */
export function printedRows({ title, state, fields }: FrozenSection): PrintedRow[] {
  if (state === 'notApplicable' && fields.every(({ answer }) => answer === null))
    return [{ label: title.ja, text: UNANSWERED.notApplicable }]
  return fields.map((field) => printedRow(field, state))
}

function printedRow(field: FrozenField, state: FrozenSection['state']): PrintedRow {
  const { kind, options = [], answer } = field
  const label = field.label.ja
  if (answer === null) return { label, text: UNANSWERED[state] }
  if (kind === 'choice' || kind === 'choices') {
    const chosen = [answer].flat().map(String)
    return { label, parts: options.map(({ id, ja }) => `${chosen.includes(id) ? CHOSEN : NOT_CHOSEN} ${ja}`) }
  }
  return { label, text: written(kind, answer) }
}

function written(kind: FrozenField['kind'], answer: NonNullable<FrozenField['answer']>): string {
  // Every number of the form counts people.
  if (kind === 'integer') return `${COUNT.format(Number(answer))}人`
  if (kind === 'date' && isCalendarDate(answer)) return formatDateJa(answer)
  return [answer].flat().join('、')
}
