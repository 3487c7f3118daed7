import { ARTICLE_26_1_PROVISO, ARTICLE_26_2 } from './appi/article-26'
import { entrustorAwareDate, GUIDELINE_ENTRUSTEE_NOTICE } from './appi/rule-9'
import { GUIDELINE_NOTICE, RULE_10 } from './appi/rule-10'
import type { Assessment } from './assessment'
import type { Basis, Bilingual } from './basis'
import type { Entrustment, Regime } from './breach-facts'
import { addDays, type CalendarDate, formatDateEn, formatDateShortJa } from './calendar/calendar-date'
import { ARTICLE_29_4_NOTICE } from './my-number/article-29-4'
import { cite, type Provision } from './provision'
import { ARTICLE_68_2 } from './public-body/article-68'
import { finalReportDeadline, preliminaryReportGuide } from './report-deadlines'

export const DUTY_KINDS = ['preliminaryReport', 'finalReport', 'noticeToPersons', 'noticeToEntrustor'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** `statutory`: a period of the law. `guidance`: the regulator's guide. `promptly`: the law counts no days. */
export type Binding = 'statutory' | 'guidance' | 'promptly'

export type DutyRule = {
  kind: DutyKind
  applies: boolean
  /** The day to aim for, where the guide names one. */
  targetOn: CalendarDate | null
  /** The last day in time; null where the law counts no days or the duty does not apply. */
  dueOn: CalendarDate | null
  binding: Binding
  sentence: Bilingual
  basis: Basis[]
}

export type DutyFacts = {
  /** The first day (JST) any employee of any department knew. */
  awareDate: CalendarDate
  entrustment: Entrustment
  /** As entrustor: the day the entrustee's notice arrived. */
  entrusteeNoticeReceivedOn?: CalendarDate | null
  /** false when persons cannot reasonably be reached; a substitute measure then takes the place of the notice. */
  personsContactable?: boolean
}

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

function preliminaryReport(assessment: Assessment, facts: DutyFacts): DutyRule {
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

function finalReport(assessment: Assessment, facts: DutyFacts): DutyRule {
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

const NOTICE_PROVISION: Record<Regime, Provision> = {
  business: ARTICLE_26_2,
  myNumber: ARTICLE_29_4_NOTICE,
  publicBody: ARTICLE_68_2,
}

function noticeToPersons(assessment: Assessment, { personsContactable }: DutyFacts): DutyRule {
  const shared = { kind: 'noticeToPersons', targetOn: null, dueOn: null, binding: 'promptly' } as const
  if (!assessment.reportable) {
    return {
      ...shared,
      applies: false,
      sentence: {
        ja: '報告の対象ではないため、本人への通知の義務はない',
        en: 'The event is not reportable, so no notice to the persons is required',
      },
      basis: assessment.basis,
    }
  }
  const provision = NOTICE_PROVISION[assessment.regime]
  const items = cite(RULE_10, {
    ja: '通知するのは、概要、個人データの項目、原因、二次被害又はそのおそれ、その他参考となる事項のうち、その本人に関係し、本人の権利利益を保護するために必要な範囲とする。全てが判明するのを待たない。',
    en: 'The notice covers overview, data items, cause, secondary damage or its risk, and other useful information, as far as it concerns the person and is needed to protect them. Do not wait until everything is known.',
  })
  if (personsContactable === false) {
    const facts = [{ fact: 'personsContactable', value: false }]
    return {
      ...shared,
      applies: true,
      sentence: {
        ja: '本人への通知が困難なため、事案の公表や問合せ窓口の設置など、本人の権利利益を保護するために必要な代替措置を速やかにとる',
        en: 'Notice to the persons is difficult, so promptly take the substitute measures needed to protect them, such as publication or a contact desk',
      },
      basis: [
        cite(
          provision,
          {
            ja: '本人への通知が困難な場合は、本人の権利利益を保護するため必要な代替措置をとることで、通知に代えられる。困難である理由を残す。',
            en: 'Where notice is difficult, measures that protect the persons may take its place. Keep the reason why it is difficult.',
          },
          facts,
        ),
        items,
        ...assessment.basis,
      ],
    }
  }
  return {
    ...shared,
    applies: true,
    sentence: {
      ja: '事態の状況に応じて、速やかに本人へ通知する。日数の定めはなく、確報の期限とも連動しない',
      en: 'Notify the persons promptly according to the circumstances. The law counts no days and does not tie the notice to the final report',
    },
    basis: [
      cite(provision, {
        ja: '報告の対象となる事態では、本人への通知も義務となる。',
        en: 'Where the event is reportable, notice to the persons is mandatory too.',
      }),
      items,
      cite(GUIDELINE_NOTICE, {
        ja: '把握している内容、通知で本人が守られる見込み、通知による弊害を勘案して時期を決める。まだ通知を要しない場合でも義務はなくならないため、見直す日を決める。',
        en: 'The time is decided by what is known, how far notice would protect the persons, and what harm it could do. Where notice is not needed yet the duty remains; set a day to look again.',
      }),
      ...assessment.basis,
    ],
  }
}

function noticeToEntrustor(assessment: Assessment, { awareDate, entrustment }: DutyFacts): DutyRule {
  const shared = { kind: 'noticeToEntrustor', binding: 'guidance' } as const
  const facts = [{ fact: 'entrustment', value: entrustment }]
  const none = (sentence: Bilingual, basis: Basis[]): DutyRule => ({
    ...shared,
    applies: false,
    targetOn: null,
    dueOn: null,
    sentence,
    basis,
  })
  if (entrustment === 'ownData' || entrustment === 'entrustor') {
    const sentence = {
      ja: '委託を受けて取り扱うデータではないため、委託元への通知はない',
      en: 'The data is not handled for an entrustor, so there is no entrustor to notify',
    }
    return none(sentence, [cite(ARTICLE_26_1_PROVISO, sentence, facts)])
  }
  if (entrustment === 'entrusteeNotifiedEntrustor') {
    const sentence = {
      ja: '委託元への通知は済んでいる。調査などについて委託元への協力を続ける',
      en: 'The entrustor has been notified. Keep co-operating with it, for example in the investigation',
    }
    return none(sentence, [cite(ARTICLE_26_1_PROVISO, sentence, facts)])
  }
  if (!assessment.reportable) {
    const sentence = {
      ja: '報告の対象ではないため、報告を免れるための委託元への通知は要しない。契約で定めた連絡は別に確認する',
      en: 'The event is not reportable, so no notice to the entrustor is needed to be free of the report. Check what the contract asks for',
    }
    return none(sentence, assessment.basis)
  }
  const targetOn = addDays(awareDate, 2)
  const dueOn = addDays(awareDate, 4)
  return {
    ...shared,
    applies: true,
    targetOn,
    dueOn,
    sentence: {
      ja: `把握している事項を速やかに委託元へ通知すれば、自社の報告と本人への通知は免除される。目安は3日目の ${formatDateShortJa(targetOn)}、遅くとも5日目の ${formatDateShortJa(dueOn)}まで（知った日を1日目とする）`,
      en: `Promptly telling the entrustor what is known frees this organisation from the report and the notice to persons. Guide: day 3, ${formatDateEn(targetOn)}, at the latest day 5, ${formatDateEn(dueOn)} (the date of awareness is day 1)`,
    },
    basis: [
      cite(
        ARTICLE_26_1_PROVISO,
        {
          ja: '自ら報告義務を負う委託元に通知したときは、委託先の報告と本人への通知の義務は免除される。委託元が複数あるときは、それぞれに通知する。',
          en: 'Notifying the entrustor that itself has the duty frees the entrustee from report and notice. With several entrustors, notify each of them.',
        },
        facts,
      ),
      cite(
        GUIDELINE_ENTRUSTEE_NOTICE,
        {
          ja: '委託元への通知も「速やか」に行う。日数の目安は、委託先が知った時点から概ね3～5日以内。',
          en: 'The notice to the entrustor is due “promptly” too: about 3 to 5 days from the entrustee’s awareness.',
        },
        [{ fact: 'awareDate', value: awareDate }],
      ),
      ...assessment.basis,
    ],
  }
}
