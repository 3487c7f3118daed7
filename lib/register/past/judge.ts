import { type DoneOn, type PastDuty, pastDuties } from '@/lib/duty/past-duties'
import { DUTIES_SINCE, type JudgedPast, judgePast } from '@/lib/incident/past'
import type { PastRow } from './row'
import type { Problem } from './schema'

/** A row with the law's answer and its duties. */
export type JudgedRow = PastRow & JudgedPast & { duties: PastDuty[] }

const REPORTS = { preliminaryReport: 'preliminaryOn', finalReport: 'finalOn' } as const

/**
 * Holds a row against the law. A report that was owed needs its day, and an answer needs something to go by: data, or the
 * register's own word. Before the duties existed nothing was owed.
 */
export function judgeRow(
  row: PastRow,
  by: { id: string; at: Date; beforeDuties: string },
): JudgedRow | { problems: Problem[] } {
  const { rowNumber, past } = row
  const problem = (column: Problem['column'], code: string, day?: string) => ({
    problems: [{ rowNumber, column, code, ...(day && { day }) }],
  })
  const early = past.awareOn < DUTIES_SINCE
  if (early && past.said?.reportable) return problem('reportable', 'beforeDuties')
  const said = early ? { reportable: false, reason: past.said?.reason ?? by.beforeDuties } : past.said
  if (!said && past.dataItems.length === 0) return problem('dataItems', 'nothingToGoBy')
  const judged = judgePast({ ...past, said }, by)
  if (judged.assessment.undetermined) return problem('reportable', 'undetermined')
  const duties = pastDuties(judged.facts, judged.assessment, row.done satisfies DoneOn)
  const problems = duties.flatMap(({ kind, missing, dueOn }) =>
    missing && (kind === 'preliminaryReport' || kind === 'finalReport')
      ? [{ rowNumber, column: REPORTS[kind], code: 'reportMissing', day: dueOn ?? '' }]
      : [],
  )
  return problems.length > 0 ? { problems } : { ...row, past: { ...past, said }, ...judged, duties }
}
