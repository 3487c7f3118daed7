import type { FinalReportDays } from '../assessment'
import type { Basis, Ruled } from '../basis'
import { cite, type Provision } from '../provision'
import { APPI_GUIDELINE_URL, APPI_RULES_URL, COPY_READ_ON, RULES_COMPARED_ON } from '../sources'

/** The period of the final report. */
export const RULE_8_2: Provision = {
  rule: 'appi/rule-8-2',
  article: '個人情報保護法施行規則第8条第2項',
  articleEn: 'APPI Enforcement Rules art. 8(2)',
  kind: 'rule',
  words:
    '当該事態を知った日から三十日以内（当該事態が前条第三号に定めるものである場合にあっては、六十日以内）に、当該事態に関する前項各号に定める事項を報告しなければならない。',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: RULES_COMPARED_ON,
  evidence: 'seen',
}

const GUIDELINE: Omit<Provision, 'rule' | 'article' | 'articleEn' | 'words'> = {
  kind: 'guideline',
  url: APPI_GUIDELINE_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

/** The preliminary report: "promptly", by the guideline about three to five days. */
export const PRELIMINARY_REPORT: Provision = {
  ...GUIDELINE,
  rule: 'appi/guideline-3-5-3-3',
  article: '個人情報保護法施行規則第8条第1項・ガイドライン（通則編）3-5-3-3',
  articleEn: 'APPI Enforcement Rules art. 8(1); APPI Guidelines (General Rules) 3-5-3-3',
  words:
    '「速やか」の日数の目安については、個別の事案によるものの、個人情報取扱事業者が当該事態を知った時点から概ね3～5日以内である。',
}

/** Counting of the final report's period. */
export const FINAL_REPORT_COUNTING: Provision = {
  ...GUIDELINE,
  rule: 'appi/guideline-3-5-3-4',
  article: 'ガイドライン（通則編）3-5-3-4',
  articleEn: 'APPI Guidelines (General Rules) 3-5-3-4',
  words:
    '確報の報告期限の算定に当たっては、その時点を1日目とする。…土日・祝日も含める。…30日目又は60日目が土日、祝日又は年末年始閉庁日（12月29日～1月3日）の場合は、その翌日を報告期限とする。',
}

/** What a final report leaves open is reported as soon as it is known. */
export const SUPPLEMENT: Provision = {
  ...GUIDELINE,
  rule: 'appi/guideline-3-5-3-4-supplement',
  article: 'ガイドライン（通則編）3-5-3-4',
  articleEn: 'APPI Guidelines (General Rules) 3-5-3-4',
  words:
    '合理的努力を尽くした上で、一部の事項が判明しておらず…その時点で把握している内容を報告し、判明次第、報告を追完するものとする。',
}

/** The provisions one regime cites for its two reports. */
export type ReportProvisions = { period: Provision; preliminary: Provision; counting: Provision }
export const BUSINESS_REPORTS: ReportProvisions = {
  period: RULE_8_2,
  preliminary: PRELIMINARY_REPORT,
  counting: FINAL_REPORT_COUNTING,
}

/** 60 days as soon as the improper-purpose category is among those that apply, whatever else applies. */
export function reportPeriod(
  categories: readonly number[],
  improperPurposeCategory: number,
  days: { usual: 30; improperPurpose: 60 },
  provision: Provision,
): Ruled<FinalReportDays> {
  const facts = [{ fact: 'categories', value: categories.join(',') }]
  const item = improperPurposeCategory
  const basis: Basis = categories.includes(item)
    ? cite(
        provision,
        {
          ja: `第${item}号に当たるため、確報は知った日を1日目として${days.improperPurpose}日以内に行う。ほかの号に当たる場合も同じ。`,
          en: `Item ${item} applies, so the final report is due within ${days.improperPurpose} days, the date of awareness being day 1. This holds even if other items apply too.`,
        },
        facts,
      )
    : cite(
        provision,
        {
          ja: `第${item}号に当たらないため、確報は知った日を1日目として${days.usual}日以内に行う。`,
          en: `Item ${item} does not apply, so the final report is due within ${days.usual} days, the date of awareness being day 1.`,
        },
        facts,
      )
  return { value: categories.includes(item) ? days.improperPurpose : days.usual, basis: [basis] }
}
