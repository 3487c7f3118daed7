import type { DutyKind } from '@/lib/duty/model'
import type { ReportKind } from './schema'

export type ReportState = 'draft' | 'submitted' | 'approved' | 'returned' | 'filed'

/** The way of a report. What is filed stays as it is; a supplement is a report of its own. */
const TRANSITIONS: Record<ReportState, readonly ReportState[]> = {
  draft: ['submitted'],
  submitted: ['approved', 'returned', 'draft'],
  approved: ['filed', 'draft'],
  returned: ['submitted', 'draft'],
  filed: [],
}

export const canMove = (from: ReportState, to: ReportState) => TRANSITIONS[from].includes(to)

/** Follows the facts: nothing of it is frozen. */
export const isEditable = (state: ReportState) => state === 'draft' || state === 'returned'

/**
 * The duties a filed report fulfils, as far as they are still open. A combined report is both (guideline 3-5-3-4), and a
 * final report says all that a preliminary one would have said.
 */
export const DUTIES_FULFILLED: Record<ReportKind, readonly DutyKind[]> = {
  preliminary: ['preliminaryReport'],
  final: ['finalReport', 'preliminaryReport'],
  combined: ['preliminaryReport', 'finalReport'],
  // Whether it settles what was left open depends on what it says.
  supplement: [],
  withdrawal: [],
}

/** The duties a report answers now: its own, and those it would settle on the way. */
export const dutiesAnswered = <D extends { kind: DutyKind; state: string }>(
  kind: ReportKind,
  duties: readonly D[],
): D[] =>
  DUTIES_FULFILLED[kind].flatMap((answered, i) =>
    duties.filter((duty) => duty.kind === answered && (i === 0 || kind === 'combined' || duty.state === 'open')),
  )

export type StartRefusal =
  | 'exists'
  | 'settled'
  | 'itemsUnknown'
  | 'nothingToSupplement'
  | 'nothingToWithdraw'
  | 'stillReportable'

type Existing = { kind: ReportKind; state: ReportState }

/** Whether what was filed meanwhile leaves nothing for a report of this kind to say: it is neither submitted nor filed. */
export function isSuperseded(kind: ReportKind, reports: readonly Existing[]): boolean {
  const filed = (...kinds: ReportKind[]) => reports.some((r) => kinds.includes(r.kind) && r.state === 'filed')
  switch (kind) {
    case 'preliminary':
      return filed('preliminary', 'final', 'combined')
    case 'combined':
      return filed('preliminary', 'final', 'combined')
    case 'final':
      return filed('final', 'combined')
    case 'supplement':
    case 'withdrawal':
      return false
  }
}

/**
 * Whether a report of a kind can be begun now; else why not. One report for both stages only when every item is known
 * (guideline 3-5-3-4); a supplement only after a final report was filed; a withdrawal once the facts (or a manager) say
 * that the event is not reportable. A draft of another kind does not stand in the way.
 */
export function startRefusal(
  kind: ReportKind,
  reports: readonly Existing[],
  { unknownItems, reportable }: { unknownItems: number; reportable: boolean },
): StartRefusal | null {
  const begun = reports.some(
    (report) => report.kind === kind && ((kind !== 'supplement' && kind !== 'withdrawal') || report.state !== 'filed'),
  )
  if (begun) return 'exists'
  if (isSuperseded(kind, reports)) return 'settled'
  if (kind === 'combined' && unknownItems > 0) return 'itemsUnknown'
  if (kind === 'supplement' && !isSuperseded('final', reports)) return 'nothingToSupplement'
  if (kind === 'withdrawal' && !reports.some(({ state }) => state === 'filed')) return 'nothingToWithdraw'
  if (kind === 'withdrawal' && reportable) return 'stillReportable'
  return null
}
