import { ARTICLE_26_2 } from './appi/article-26'
import { GUIDELINE_NOTICE, RULE_10 } from './appi/rule-10'
import type { Assessment } from './assessment'
import type { Basis } from './basis'
import type { Regime } from './breach-facts'
import type { DutyFacts, DutyRule } from './duty-rule'
import { ARTICLE_29_4_NOTICE, MY_NUMBER_ANNEX_2 } from './my-number/article-29-4'
import { cite, type Provision } from './provision'
import { ARTICLE_68_2 } from './public-body/article-68'

/** What each regime cites for the notice to persons: the duty, its content, its time. */
const NOTICE: Record<Regime, { duty: Provision; items: Provision; time: Provision }> = {
  business: { duty: ARTICLE_26_2, items: RULE_10, time: GUIDELINE_NOTICE },
  myNumber: { duty: ARTICLE_29_4_NOTICE, items: MY_NUMBER_ANNEX_2, time: MY_NUMBER_ANNEX_2 },
  // The rules of public bodies on content and time were not readable; read like those for businesses.
  publicBody: {
    duty: ARTICLE_68_2,
    items: { ...ARTICLE_68_2, evidence: 'derived' },
    time: { ...ARTICLE_68_2, evidence: 'derived' },
  },
}

/** The notice to persons: promptly, without a day count; a substitute measure where it is difficult. */
export function noticeToPersons(assessment: Assessment, { personsContactable }: DutyFacts): DutyRule {
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
  const cited = NOTICE[assessment.regime]
  const withheld = assessment.regime === 'publicBody' ? [withheldInformation()] : []
  const items = cite(cited.items, {
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
          cited.duty,
          {
            ja: '本人への通知が困難な場合は、本人の権利利益を保護するため必要な代替措置をとることで、通知に代えられる。困難である理由を残す。',
            en: 'Where notice is difficult, measures that protect the persons may take its place. Keep the reason why it is difficult.',
          },
          facts,
        ),
        items,
        ...withheld,
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
      cite(cited.duty, {
        ja: '報告の対象となる事態では、本人への通知も義務となる。',
        en: 'Where the event is reportable, notice to the persons is mandatory too.',
      }),
      items,
      cite(cited.time, {
        ja: '把握している内容、通知で本人が守られる見込み、通知による弊害を勘案して時期を決める。まだ通知を要しない場合でも義務はなくならないため、見直す日を決める。',
        en: 'The time is decided by what is known, how far notice would protect the persons, and what harm it could do. Where notice is not needed yet the duty remains; set a day to look again.',
      }),
      ...withheld,
      ...assessment.basis,
    ],
  }
}

function withheldInformation(): Basis {
  return cite(ARTICLE_68_2, {
    ja: '法第78条第1項各号の情報（不開示情報）のいずれかが含まれるときは、本人への通知を要しない。',
    en: 'No notice is needed where the data contains information that may be withheld from disclosure (art. 78(1), each item).',
  })
}
