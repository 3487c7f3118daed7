import type { Basis } from '../basis'
import type { DataClass } from '../breach-facts'
import { cite, type Provision } from '../provision'
import { APPI_URL, COPY_READ_ON } from '../sources'
import { RULE_7_3_2022 } from './rule-7'

/** What personal information and personal data are. */
export const DEFINITIONS: Provision = {
  rule: 'appi/article-2-1-16-3',
  article: '個人情報保護法第2条第1項・第16条第3項',
  articleEn: 'APPI art. 2(1) and art. 16(3)',
  kind: 'statute',
  words:
    'この法律において「個人情報」とは、生存する個人に関する情報であって、…／「個人データ」とは、個人情報データベース等を構成する個人情報をいう。',
  url: APPI_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

export const ARTICLE_41_9: Provision = {
  rule: 'appi/article-41-9',
  article: '個人情報保護法第41条第9項',
  articleEn: 'APPI art. 41(9)',
  kind: 'statute',
  words: '仮名加工情報、仮名加工情報である個人データ…については、…第二十六条…の規定は、適用しない。',
  url: APPI_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

export function notOurs(dataClass: DataClass, duty: Provision): Basis[] {
  if (dataClass !== 'notOurs') return []
  return [
    cite(
      duty,
      {
        ja: '自らが取り扱うデータではないため、自らの報告の対象とならない（自社と無関係の偽サイトで本人がだまし取られた場合、委託を受けていないデータの場合など）。',
        en: 'The data is not handled by this organisation, so it owes no report (for example, persons deceived on an unrelated fake site, or data that was not entrusted to it).',
      },
      [{ fact: 'dataClass', value: dataClass }],
    ),
  ]
}

export function notPersonalData(dataClass: DataClass, provision: Provision): Basis[] {
  if (dataClass !== 'notPersonalData') return []
  return [
    cite(
      provision,
      {
        ja: '保護の対象となるデータに当たらない情報（死者や法人だけの情報、検索できるように整理されておらず入力の予定もない書類など）であるため、報告の対象とならない。',
        en: 'The information is not protected data (only deceased persons or companies, or papers that are neither searchable nor meant to be entered anywhere), so it is not reportable.',
      },
      [{ fact: 'dataClass', value: dataClass }],
    ),
  ]
}

export function pseudonymised(dataClass: DataClass): Basis[] {
  if (dataClass !== 'pseudonymised') return []
  return [
    cite(
      ARTICLE_41_9,
      {
        ja: '仮名加工情報である個人データには法第26条が適用されないため、報告も本人への通知も要しない。施行規則第31条の基準で加工したものに限り、単なるハッシュ化やマスキングでは足りない。',
        en: 'Article 26 does not apply to pseudonymised personal data, so neither report nor notice is needed. It must have been made to the standard of rule 31; plain hashing or masking is not enough.',
      },
      [{ fact: 'dataClass', value: dataClass }],
    ),
  ]
}

/** Before 2024-04-01 item 3 did not reach information that had not been acquired. */
export function notYetCovered(dataClass: DataClass, coversDataAboutToBeAcquired: boolean): Basis[] {
  if (dataClass !== 'toBecomePersonalData' || coversDataAboutToBeAcquired) return []
  return [
    cite(
      RULE_7_3_2022,
      {
        ja: '取得しようとしていた個人情報が第3号の対象に加わったのは2024年4月1日で、知った日がそれより前のため、対象とならない。',
        en: 'Item 3 covers information about to be acquired since 1 April 2024; the date of awareness is earlier, so it is not covered.',
      },
      [{ fact: 'dataClass', value: dataClass }],
    ),
  ]
}
