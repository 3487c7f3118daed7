import { ARTICLE_26_1_PROVISO } from './appi/article-26'
import { GUIDELINE_ENTRUSTEE_NOTICE } from './appi/rule-9'
import type { Assessment } from './assessment'
import type { Basis, Bilingual } from './basis'
import type { Regime } from './breach-facts'
import { addDays, formatDateEn, formatDateShortJa } from './calendar/calendar-date'
import type { DutyFacts, DutyRule } from './duty-rule'
import { ARTICLE_29_4_PROVISO, MY_NUMBER_ANNEX_2 } from './my-number/article-29-4'
import { cite, type Provision } from './provision'
import { ARTICLE_68_1 } from './public-body/article-68'

/** What frees an entrustee. Article 68 has no such proviso for public bodies. */
const ENTRUSTEE: Record<Regime, { relief: Provision; time: Provision } | null> = {
  business: { relief: ARTICLE_26_1_PROVISO, time: GUIDELINE_ENTRUSTEE_NOTICE },
  myNumber: { relief: ARTICLE_29_4_PROVISO, time: MY_NUMBER_ANNEX_2 },
  publicBody: null,
}

/** The entrustee's notice to its entrustor, which frees it from report and notice. */
export function noticeToEntrustor(assessment: Assessment, { awareDate, entrustment }: DutyFacts): DutyRule {
  const cited = ENTRUSTEE[assessment.regime]
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
  if (cited === null) {
    const sentence = {
      ja: '行政機関等については、委託元への通知によって報告を免れる定めはない',
      en: 'For public bodies nothing provides that a notice to an entrustor frees from the report',
    }
    return none(sentence, [cite(ARTICLE_68_1, sentence, facts, 'derived')])
  }
  if (entrustment === 'ownData' || entrustment === 'entrustor') {
    const sentence = {
      ja: '委託を受けて取り扱うデータではないため、委託元への通知はない',
      en: 'The data is not handled for an entrustor, so there is no entrustor to notify',
    }
    return none(sentence, [cite(cited.relief, sentence, facts)])
  }
  if (entrustment === 'entrusteeNotifiedEntrustor') {
    const sentence = {
      ja: '委託元への通知は済んでいる。調査などについて委託元への協力を続ける',
      en: 'The entrustor has been notified. Keep co-operating with it, for example in the investigation',
    }
    return none(sentence, [cite(cited.relief, sentence, facts)])
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
        cited.relief,
        {
          ja: '自ら報告義務を負う委託元に通知したときは、委託先の報告と本人への通知の義務は免除される。委託元が複数あるときは、それぞれに通知する。',
          en: 'Notifying the entrustor that itself has the duty frees the entrustee from report and notice. With several entrustors, notify each of them.',
        },
        facts,
      ),
      cite(
        cited.time,
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
