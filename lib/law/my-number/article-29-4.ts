import type { Basis } from '../basis'
import { cite, type Provision } from '../provision'
import { COPY_READ_ON, MY_NUMBER_ACT_URL, MY_NUMBER_GUIDELINE_URL, PAGES_READ_ON } from '../sources'

export const ARTICLE_29_4: Provision = {
  rule: 'my-number/article-29-4',
  article: '番号法第29条の4第1項',
  articleEn: 'My Number Act art. 29-4(1)',
  kind: 'statute',
  words:
    '個人番号利用事務等実施者は、特定個人情報ファイルに記録された特定個人情報の漏えい、滅失、毀損その他の特定個人情報の安全の確保に係る事態であって個人の権利利益を害するおそれが大きいものとして個人情報保護委員会規則で定めるものが生じたときは、…委員会に報告しなければならない。',
  url: MY_NUMBER_ACT_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

export const ARTICLE_29_4_PROVISO: Provision = {
  ...ARTICLE_29_4,
  rule: 'my-number/article-29-4-proviso',
  article: '番号法第29条の4第1項ただし書',
  articleEn: 'My Number Act art. 29-4(1) proviso',
  words: 'ただし、…委託を受けた場合であって、…当該事態が生じた旨を当該…委託をした者に通知したときは、この限りでない。',
}

/** Notice to the persons; its content and the substitute measures equal those of APPI art. 26(2). */
export const ARTICLE_29_4_NOTICE: Provision = {
  ...ARTICLE_29_4,
  rule: 'my-number/article-29-4-2',
  article: '番号法第29条の4第2項',
  articleEn: 'My Number Act art. 29-4(2)',
  words:
    '…本人に対し、…当該事態が生じた旨を通知しなければならない。ただし、本人への通知が困難な場合であって、本人の権利利益を保護するため必要なこれに代わるべき措置をとるときは、この限りでない。',
}

/** Annex 2 of the guideline for businesses: events, periods, effort duty. */
export const MY_NUMBER_ANNEX_2: Provision = {
  rule: 'my-number/guideline-annex-2',
  article: '特定個人情報の適正な取扱いに関するガイドライン（事業者編）別添2',
  articleEn: 'My Number Guidelines (for businesses), annex 2',
  kind: 'guideline',
  words: '報告対象事態に該当しない漏えい等事案…についても、…個人情報保護委員会に報告するよう努める。',
  url: MY_NUMBER_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'seen',
}

export function entrusteeNotified(): Basis {
  return cite(
    ARTICLE_29_4_PROVISO,
    {
      ja: '委託先として委託元に通知したため、自社の報告と本人への通知は免除される。委託元への協力は続ける。',
      en: 'As entrustee we notified the entrustor, which frees us from the report and from the notice to persons; we must keep co-operating.',
    },
    [{ fact: 'entrustment', value: 'entrusteeNotifiedEntrustor' }],
  )
}

/** Below the thresholds the business still has to make an effort to report. */
export function effortDuty(): Basis {
  return cite(MY_NUMBER_ANNEX_2, {
    ja: 'どの号にも当たらないため報告の義務はないが、個人情報保護委員会に報告するよう努めなければならない。',
    en: 'No item applies, so a report is not mandatory, but an effort must be made to report to the Personal Information Protection Commission.',
  })
}

/** My Number reports always go to the Commission; no delegation to a ministry appears in the text. */
export function alwaysToTheCommission(): Basis {
  return cite(
    ARTICLE_29_4,
    {
      ja: '特定個人情報の報告先は、業種にかかわらず個人情報保護委員会とする（専用の報告フォームを使う）。',
      en: 'Reports about My Number data go to the Personal Information Protection Commission whatever the business line, on a form of their own.',
    },
    [{ fact: 'regime', value: 'myNumber' }],
    'derived',
  )
}
