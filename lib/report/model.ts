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

/** The duties a filed report fulfils. A combined report is both (guideline 3-5-3-4). */
export const DUTIES_FULFILLED: Record<ReportKind, readonly DutyKind[]> = {
  preliminary: ['preliminaryReport'],
  final: ['finalReport'],
  combined: ['preliminaryReport', 'finalReport'],
  supplement: [],
}

export type StartRefusal = 'exists' | 'itemsUnknown' | 'nothingToSupplement'

type Existing = { kind: ReportKind; state: ReportState }

/**
 * Whether a report of a kind can be begun now; else why not. One report for both stages only when every item is known
 * (guideline 3-5-3-4); a supplement only after a final report was filed.
 */
export function startRefusal(
  kind: ReportKind,
  reports: readonly Existing[],
  unknownItems: number,
): StartRefusal | null {
  const has = (...kinds: ReportKind[]) => reports.some((report) => kinds.includes(report.kind))
  const filed = (...kinds: ReportKind[]) => reports.some((r) => kinds.includes(r.kind) && r.state === 'filed')
  switch (kind) {
    case 'preliminary':
      return has('preliminary', 'final', 'combined') ? 'exists' : null
    case 'combined':
      if (has('preliminary', 'final', 'combined')) return 'exists'
      return unknownItems > 0 ? 'itemsUnknown' : null
    case 'final':
      return has('final', 'combined') ? 'exists' : null
    case 'supplement':
      if (!filed('final', 'combined')) return 'nothingToSupplement'
      return reports.some((report) => report.kind === 'supplement' && report.state !== 'filed') ? 'exists' : null
  }
}
