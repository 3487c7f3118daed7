import type { Assessment } from './assessment'
import type { DutyFacts, DutyRule } from './duty-rule'
import { noticeToEntrustor } from './notice-to-entrustor'
import { noticeToPersons } from './notice-to-persons'
import { finalReport, preliminaryReport } from './report-duties'

export { type Binding, DUTY_KINDS, type DutyFacts, type DutyKind, type DutyRule } from './duty-rule'

/**
 * The four duties that follow from an assessment, each applying or not, with its day, its sentence and its basis.
 * @throws LawError when a deadline falls outside the holiday table.
 */
export function dutiesOf(assessment: Assessment, facts: DutyFacts): DutyRule[] {
  return [
    preliminaryReport(assessment, facts),
    finalReport(assessment, facts),
    noticeToPersons(assessment, facts),
    noticeToEntrustor(assessment, facts),
  ]
}
