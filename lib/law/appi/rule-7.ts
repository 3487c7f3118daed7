import type { CategoryFinding } from '../assessment'
import type { Basis, Bilingual, FactTrace } from '../basis'
import type { BreachEvent, Circumstances } from '../breach-facts'
import { cite, type Provision } from '../provision'
import type { AffectedData, PersonsCount } from '../regime-rules'
import { grouped, occurrence } from '../sentences'
import { APPI_RULES_URL, RULES_COMPARED_ON } from '../sources'

const RULE_7: Omit<Provision, 'rule' | 'article' | 'articleEn' | 'words'> = {
  kind: 'rule',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: RULES_COMPARED_ON,
  evidence: 'seen',
}

export const RULE_7_1: Provision = {
  ...RULE_7,
  rule: 'appi/rule-7-1',
  article: '個人情報保護法施行規則第7条第1号',
  articleEn: 'APPI Enforcement Rules art. 7(i)',
  words: '要配慮個人情報が含まれる個人データ…の漏えい、滅失若しくは毀損…が発生し、又は発生したおそれがある事態',
}

export const RULE_7_2: Provision = {
  ...RULE_7,
  rule: 'appi/rule-7-2',
  article: '個人情報保護法施行規則第7条第2号',
  articleEn: 'APPI Enforcement Rules art. 7(ii)',
  words:
    '不正に利用されることにより財産的被害が生じるおそれがある個人データの漏えい等が発生し、又は発生したおそれがある事態',
}

/** Item 3 until 2024-03-31: personal data only. */
export const RULE_7_3_2022: Provision = {
  ...RULE_7,
  rule: 'appi/rule-7-3',
  article: '個人情報保護法施行規則第7条第3号（2024年3月31日まで）',
  articleEn: 'APPI Enforcement Rules art. 7(iii), until 31 March 2024',
  words: '不正の目的をもって行われたおそれがある個人データの漏えい等が発生し、又は発生したおそれがある事態',
  inForce: { from: '2022-04-01', to: '2024-03-31' },
}

/** Item 3 since 2024-04-01: widened to information about to be acquired (web skimming). */
export const RULE_7_3_2024: Provision = {
  ...RULE_7,
  rule: 'appi/rule-7-3',
  article: '個人情報保護法施行規則第7条第3号',
  articleEn: 'APPI Enforcement Rules art. 7(iii)',
  words:
    '不正の目的をもって行われたおそれがある当該個人情報取扱事業者に対する行為による個人データ（当該個人情報取扱事業者が取得し、又は取得しようとしている個人情報であって、個人データとして取り扱われることが予定されているものを含む。）の漏えい等が発生し、又は発生したおそれがある事態',
  inForce: { from: '2024-04-01', to: null },
}

export const RULE_7_4: Provision = {
  ...RULE_7,
  rule: 'appi/rule-7-4',
  article: '個人情報保護法施行規則第7条第4号',
  articleEn: 'APPI Enforcement Rules art. 7(iv)',
  words: '個人データに係る本人の数が千人を超える漏えい等が発生し、又は発生したおそれがある事態',
}

/** What a regime calls the data it protects. */
export type DataWord = Bilingual
export const PERSONAL_DATA: DataWord = { ja: '個人データ', en: 'personal data' }

type Case = { circumstances: Circumstances; events: readonly BreachEvent[]; data: AffectedData; word: DataWord }

/** Item 1: special-care data, from one person. */
export function specialCareCategory(category: number, provision: Provision, c: Case): CategoryFinding {
  if (c.data.dataClass === 'toBecomePersonalData') return notYetAcquired(category, provision)
  const facts = traceOf(c, { fact: 'specialCare', value: c.data.specialCare })
  if (c.data.specialCare === null) return dataNotEntered(category, provision)
  if (!c.data.specialCare) {
    return finding(category, false, provision, facts, {
      ja: `要配慮個人情報が含まれないため、第${category}号に当たらない。`,
      en: `No special-care data is included, so item ${category} does not apply.`,
    })
  }
  const what = occurrence(c.circumstances.status, c.events, {
    ja: `要配慮個人情報が含まれる${c.word.ja}`,
    en: `${c.word.en} that includes special-care data`,
  })
  return finding(category, true, provision, facts, {
    ja: `${what.ja}ため、第${category}号に当たる。本人が1人でも対象となる。`,
    en: `${what.en}, so item ${category} applies. One person is enough.`,
  })
}

/** Item 2: data whose misuse can cause loss of property, from one person. */
export function propertyHarmCategory(category: number, provision: Provision, c: Case): CategoryFinding {
  if (c.data.dataClass === 'toBecomePersonalData') return notYetAcquired(category, provision)
  const facts = traceOf(c, { fact: 'propertyHarm', value: c.data.propertyHarm })
  if (c.data.propertyHarm === null) return dataNotEntered(category, provision)
  if (!c.data.propertyHarm) {
    return finding(category, false, provision, facts, {
      ja: `不正利用により財産的被害が生じるおそれがあるデータではないため、第${category}号に当たらない。`,
      en: `Misuse of the data is not likely to cause loss of property, so item ${category} does not apply.`,
    })
  }
  const what = occurrence(c.circumstances.status, c.events, {
    ja: `不正に利用されることにより財産的被害が生じるおそれがある${c.word.ja}`,
    en: `${c.word.en} whose misuse can cause loss of property`,
  })
  return finding(category, true, provision, facts, {
    ja: `${what.ja}ため、第${category}号に当たる。本人が1人でも対象となる。おそれは知った時点で判断する。`,
    en: `${what.en}, so item ${category} applies. One person is enough; the risk is judged at the time of awareness.`,
  })
}

/** Item 3: an act with an improper purpose against the operator, from one person. */
export function improperPurposeCategory(category: number, provision: Provision, c: Case): CategoryFinding {
  const facts = traceOf(
    c,
    { fact: 'improperPurpose', value: c.circumstances.improperPurpose },
    { fact: 'dataClass', value: c.data.dataClass },
  )
  if (!c.circumstances.improperPurpose) {
    return finding(category, false, provision, facts, {
      ja: `不正の目的をもって行われたおそれがある行為によるものではないため、第${category}号に当たらない。`,
      en: `No act with an improper purpose is suspected, so item ${category} does not apply.`,
    })
  }
  const aboutToBeAcquired = c.data.dataClass === 'toBecomePersonalData'
  const data = aboutToBeAcquired
    ? {
        ja: `取得しようとしていた個人情報（${c.word.ja}として取り扱う予定のもの）`,
        en: `information that was about to be acquired and to become ${c.word.en}`,
      }
    : c.word
  const what = occurrence(c.circumstances.status, c.events, data)
  return finding(category, true, provision, facts, {
    ja: `不正の目的をもって行われたおそれがある行為により、${what.ja}ため、第${category}号に当たる。本人が1人でも対象となる。`,
    en: `${what.en} through an act that may have had an improper purpose, so item ${category} applies. One person is enough.`,
  })
}

/** Item 4: more persons than the threshold. `persons` null when no affected data counts for this item. */
export function numberCategory(
  category: number,
  provision: Provision,
  threshold: number,
  persons: PersonsCount | null,
): CategoryFinding {
  if (persons === null) return notYetAcquired(category, provision)
  const { count, fixed } = persons
  const facts: FactTrace[] = [{ fact: fixed ? 'persons' : 'personsMax', value: count }]
  const limit = grouped(threshold)
  if (count === null) {
    return finding(category, false, provision, facts, {
      ja: `本人の数が分からないため、第${category}号に当たるかはまだ判断できない。確定できないときは、影響を受けた可能性のある最大の人数で判断する。`,
      en: `The number of persons is not known, so item ${category} cannot be decided yet. While it is not fixed, the largest number that may be affected decides.`,
    })
  }
  const number = grouped(count)
  const much = fixed
    ? { ja: `本人の数は${number}人`, en: `The number of persons is ${number}` }
    : {
        ja: `本人の数は確定していないが最大で${number}人`,
        en: `The number of persons is not fixed; at most it is ${number}`,
      }
  if (count <= threshold) {
    return finding(category, false, provision, facts, {
      ja: `${much.ja}で、${limit}人を超えないため、第${category}号に当たらない。後に超えたことが分かれば、その時点で第${category}号に当たる。`,
      en: `${much.en}, which is not more than ${limit}, so item ${category} does not apply. If it is later found to be more, item ${category} applies from then on.`,
    })
  }
  return finding(category, true, provision, facts, {
    ja: `${much.ja}で、${limit}人を超えるため、第${category}号に当たる。`,
    en: `${much.en}, which is more than ${limit}, so item ${category} applies.`,
  })
}

function notYetAcquired(category: number, provision: Provision): CategoryFinding {
  return finding(
    category,
    false,
    provision,
    [{ fact: 'dataClass', value: 'toBecomePersonalData' }],
    {
      ja: `まだ取得していない情報が対象となるのは第3号だけであるため、第${category}号に当たらない。`,
      en: `Information not yet acquired is covered by item 3 only, so item ${category} does not apply.`,
    },
    'derived',
  )
}

function dataNotEntered(category: number, provision: Provision): CategoryFinding {
  return finding(category, false, provision, [], {
    ja: `影響を受けたデータがまだ入力されていないため、第${category}号に当たるかは判断できない。`,
    en: `The affected data has not been entered yet, so item ${category} cannot be decided.`,
  })
}

function traceOf({ circumstances, events }: Case, ...facts: FactTrace[]): FactTrace[] {
  return [...facts, { fact: 'status', value: circumstances.status }, { fact: 'event', value: events.join(',') }]
}

export function finding(
  category: number,
  applies: boolean,
  provision: Provision,
  facts: FactTrace[],
  text: Bilingual,
  evidence: Basis['evidence'] = provision.evidence,
): CategoryFinding {
  return { category, applies, basis: [cite(provision, text, facts, evidence)] }
}
