import type { DutyKind } from '@/lib/duty/model'
import type { ReportState } from '@/lib/report/model'
import type { ReportKind } from '@/lib/report/schema'

/** How far a document is on its way out. */
export type DocumentStep = {
  state: ReportState
  /** since when it waits, and who handed it in */
  submittedAt: Date | null
  submittedBy: string | null
}

/** What is known of one incident when its duties are looked at. */
export type Standing = {
  /** numbers of the nine items that are under investigation */
  unknownItems: readonly number[]
  reports: readonly (DocumentStep & { id: string; kind: ReportKind })[]
  notice: DocumentStep | null
}

/** Why a duty is still open: the thing that somebody has to do next comes first. */
export type Blocker =
  | { kind: 'notBegun' | 'noticeNotBegun' | 'draft' | 'returned' | 'approvedNotFiled' | 'approvedNotSent' | 'notTold' }
  | { kind: 'waiting'; since: Date | null; by: string | null }
  | { kind: 'itemsUnknown'; items: readonly number[] }

const ANSWERS: Partial<Record<DutyKind, readonly ReportKind[]>> = {
  preliminaryReport: ['preliminary', 'combined'],
  finalReport: ['final', 'combined'],
  supplement: ['supplement'],
}

/** The furthest of several reports that answer the same duty. */
const FURTHEST: readonly ReportState[] = ['approved', 'submitted', 'returned', 'draft']

const stepBlocker = ({ state, submittedAt, submittedBy }: DocumentStep, approved: Blocker): Blocker => {
  if (state === 'approved') return approved
  if (state === 'submitted') return { kind: 'waiting', since: submittedAt, by: submittedBy }
  return { kind: state === 'returned' ? 'returned' : 'draft' }
}

function reportBlocker(kinds: readonly ReportKind[], reports: Standing['reports']): Blocker {
  const open = reports.filter(({ kind, state }) => kinds.includes(kind) && state !== 'filed')
  const furthest = FURTHEST.map((state) => open.find((report) => report.state === state)).find(Boolean)
  return furthest ? stepBlocker(furthest, { kind: 'approvedNotFiled' }) : { kind: 'notBegun' }
}

/**
 * What stands between an open duty and its end. A preliminary report may say "under investigation" (guideline 3-5-3-3),
 * so unknown items hold up the final one only.
 */
export function blockersOf(kind: DutyKind, { unknownItems, reports, notice }: Standing): Blocker[] {
  const kinds = ANSWERS[kind]
  if (kinds) {
    const unknown: Blocker[] =
      kind !== 'preliminaryReport' && unknownItems.length > 0 ? [{ kind: 'itemsUnknown', items: unknownItems }] : []
    return [reportBlocker(kinds, reports), ...unknown]
  }
  if (kind === 'noticeToEntrustor') return [{ kind: 'notTold' }]
  return [notice ? stepBlocker(notice, { kind: 'approvedNotSent' }) : { kind: 'noticeNotBegun' }]
}
