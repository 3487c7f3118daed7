import type { Bilingual } from '../basis'
import type { Provision } from '../provision'
import { APPI_RULES_URL, RULES_COMPARED_ON } from '../sources'

export const RULE_8_1: Provision = {
  rule: 'appi/rule-8-1',
  article: '個人情報保護法施行規則第8条第1項各号',
  articleEn: 'APPI Enforcement Rules art. 8(1), each item',
  kind: 'rule',
  words:
    '一 概要　二 漏えい等が発生し、又は発生したおそれがある個人データ…の項目　三 …個人データに係る本人の数　四 原因　五 二次被害又はそのおそれの有無及びその内容　六 本人への対応の実施状況　七 公表の実施状況　八 再発防止のための措置　九 その他参考となる事項',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: RULES_COMPARED_ON,
  evidence: 'seen',
}

export type ReportItemNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
export type ReportItem = { number: ReportItemNumber; title: Bilingual }

/** The nine items of a report to the regulator, in the order of rule 8(1). */
export const REPORT_ITEMS: readonly ReportItem[] = [
  { number: 1, title: { ja: '概要', en: 'Overview' } },
  {
    number: 2,
    title: { ja: '漏えい等が発生し、又は発生したおそれがある個人データの項目', en: 'Items of personal data' },
  },
  { number: 3, title: { ja: '本人の数', en: 'Number of persons' } },
  { number: 4, title: { ja: '原因', en: 'Cause' } },
  { number: 5, title: { ja: '二次被害又はそのおそれの有無及びその内容', en: 'Secondary damage or its risk' } },
  { number: 6, title: { ja: '本人への対応の実施状況', en: 'Measures toward the persons' } },
  { number: 7, title: { ja: '公表の実施状況', en: 'Publication' } },
  { number: 8, title: { ja: '再発防止のための措置', en: 'Measures to prevent recurrence' } },
  { number: 9, title: { ja: 'その他参考となる事項', en: 'Other information' } },
]

export function reportItem(number: ReportItemNumber): ReportItem {
  const item = REPORT_ITEMS[number - 1]
  if (!item) throw new RangeError(`There is no report item ${number}`)
  return item
}
