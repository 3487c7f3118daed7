import { entrustorAwareDate } from './appi/rule-9'
import type { Assessment } from './assessment'
import type { Binding, DutyFacts, DutyRule } from './duty-rule'
import { finalReportDeadline, preliminaryReportGuide } from './report-deadlines'

/** The preliminary report: guided to day 3 and day 5. */
export function preliminaryReport(assessment: Assessment, facts: DutyFacts): DutyRule {
  if (!assessment.reportable) return noReport('preliminaryReport', 'guidance', assessment)
  const aware = awareDay(facts)
  const guide = preliminaryReportGuide(aware.value, assessment.regime)
  return {
    kind: 'preliminaryReport',
    applies: true,
    targetOn: guide.target,
    dueOn: guide.limit,
    binding: 'guidance',
    sentence: guide.sentence,
    basis: [...guide.basis, ...aware.basis, ...assessment.basis],
  }
}

/** The final report: a period of the law. */
export function finalReport(assessment: Assessment, facts: DutyFacts): DutyRule {
  if (!assessment.reportable || assessment.finalReportDays === null) {
    return noReport('finalReport', 'statutory', assessment)
  }
  const aware = awareDay(facts)
  const deadline = finalReportDeadline(aware.value, assessment.finalReportDays, assessment.regime)
  return {
    kind: 'finalReport',
    applies: true,
    targetOn: null,
    dueOn: deadline.due,
    binding: 'statutory',
    sentence: deadline.sentence,
    basis: [...deadline.basis, ...aware.basis, ...assessment.basis],
  }
}

/** Only an entrustor's clock can start with somebody else's notice. */
function awareDay({ awareDate, entrustment, entrusteeNoticeReceivedOn }: DutyFacts) {
  const received = entrustment === 'entrustor' ? (entrusteeNoticeReceivedOn ?? undefined) : undefined
  return entrustorAwareDate(awareDate, received)
}

function noReport(kind: 'preliminaryReport' | 'finalReport', binding: Binding, assessment: Assessment): DutyRule {
  const name =
    kind === 'preliminaryReport' ? { ja: '速報', en: 'preliminary report' } : { ja: '確報', en: 'final report' }
  const sentence = assessment.effortDuty
    ? {
        ja: `${name.ja}の義務はないが、個人情報保護委員会に報告するよう努める`,
        en: `The ${name.en} is not mandatory, but an effort must be made to report to the Personal Information Protection Commission`,
      }
    : {
        ja: `報告の対象ではないため、${name.ja}の義務はない`,
        en: `The event is not reportable, so no ${name.en} is required`,
      }
  return { kind, applies: false, targetOn: null, dueOn: null, binding, sentence, basis: assessment.basis }
}
