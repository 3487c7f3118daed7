import type { Bilingual } from '../basis'
import type { Provision } from '../provision'
import { APPI_GUIDELINE_URL, APPI_RULES_URL, COPY_READ_ON, RULES_COMPARED_ON } from '../sources'
import { type ReportItem, reportItem } from './report-items'

/** What the notice to persons contains, and how. */
export const RULE_10: Provision = {
  rule: 'appi/rule-10',
  article: '個人情報保護法施行規則第10条',
  articleEn: 'APPI Enforcement Rules art. 10',
  kind: 'rule',
  words:
    '…当該事態の状況に応じて速やかに、当該本人の権利利益を保護するために必要な範囲において、第八条第一項第一号、第二号、第四号、第五号及び第九号に定める事項を通知しなければならない。',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: RULES_COMPARED_ON,
  evidence: 'seen',
}

/** When notice is not needed yet, and what to do when it is difficult. */
export const GUIDELINE_NOTICE: Provision = {
  rule: 'appi/guideline-3-5-4',
  article: 'ガイドライン（通則編）3-5-4',
  articleEn: 'APPI Guidelines (General Rules) 3-5-4',
  kind: 'guideline',
  words:
    '当該事態の状況に応じて速やかに…その時点で把握している事態の内容、通知を行うことで本人の権利利益が保護される蓋然性、本人への通知を行うことで生じる弊害等を勘案して判断する。',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** The five items of the notice, by their numbers in rule 8(1). The number of persons and items 6 to 8 are not among them. */
export const NOTICE_ITEM_NUMBERS = [1, 2, 4, 5, 9] as const

export function noticeItems(): ReportItem[] {
  return NOTICE_ITEM_NUMBERS.map(reportItem)
}

/** The two situations in which notice is not needed yet. The duty stays; a day to look again is set. */
export const NOTICE_NOT_NEEDED_YET: readonly { id: string; text: Bilingual }[] = [
  {
    id: 'spreadsByNotice',
    text: {
      ja: 'データが掲示板などに掲載されていて削除の要請などの初期対応が終わっておらず、いま通知するとかえって被害が広がるおそれがある。',
      en: 'The data is posted somewhere and first steps such as take-down requests are not finished; notice now could spread the harm.',
    },
  },
  {
    id: 'almostNothingKnown',
    text: {
      ja: '漏えい等のおそれはあるが、事案がほとんど判明しておらず、その時点で通知しても本人が必要な措置を講じられる見込みがない。',
      en: 'A breach is suspected but almost nothing is known, and persons told now could hardly do anything about it.',
    },
  },
]

/** What may stand in for the notice when it is difficult (no contact details, or out of date). */
export const SUBSTITUTE_MEASURES: readonly { id: string; text: Bilingual }[] = [
  {
    id: 'publication',
    text: {
      ja: '事案を公表する。公表の内容は、本人への通知の内容を基本とする。',
      en: 'Publish the case, with the content of the notice as the base.',
    },
  },
  {
    id: 'contactDesk',
    text: {
      ja: '問合せ窓口を用意して連絡先を公表し、本人が自分のデータが対象かを確認できるようにする。',
      en: 'Set up a contact desk and publish its details, so that persons can find out whether they are affected.',
    },
  },
]
