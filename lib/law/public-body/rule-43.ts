import { finding } from '../appi/rule-7'
import type { CategoryFinding } from '../assessment'
import type { BreachEvent, Circumstances } from '../breach-facts'
import type { Provision } from '../provision'
import type { AffectedData } from '../regime-rules'
import { occurrence } from '../sentences'
import { APPI_RULES_URL, PAGES_READ_ON } from '../sources'

export const RETAINED_INFORMATION = { ja: '保有個人情報', en: 'retained personal information' }

const RULE_43: Omit<Provision, 'rule' | 'article' | 'articleEn' | 'words'> = {
  kind: 'rule',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'seen',
}

export const RULE_43_1: Provision = {
  ...RULE_43,
  rule: 'public-body/rule-43-1',
  article: '個人情報保護法施行規則第43条第1号',
  articleEn: 'APPI Enforcement Rules art. 43(i)',
  words:
    '要配慮個人情報が含まれる保有個人情報（高度な暗号化その他の個人の権利利益を保護するために必要な措置を講じたものを除く。…）の漏えい、滅失若しくは毀損…が発生し、又は発生したおそれがある事態',
}

export const RULE_43_ENCRYPTION: Provision = {
  ...RULE_43_1,
  rule: 'public-body/rule-43-1-encryption',
  article: '個人情報保護法施行規則第43条第1号かっこ書',
  articleEn: 'APPI Enforcement Rules art. 43(i), bracket',
}

export const RULE_43_2: Provision = {
  ...RULE_43,
  rule: 'public-body/rule-43-2',
  article: '個人情報保護法施行規則第43条第2号',
  articleEn: 'APPI Enforcement Rules art. 43(ii)',
  words:
    '不正に利用されることにより財産的被害が生じるおそれがある保有個人情報の漏えい等が発生し、又は発生したおそれがある事態',
}

/** Widened in 2024 like rule 7(iii); the widened text itself was not readable for public bodies. */
export const RULE_43_3: Provision = {
  ...RULE_43,
  rule: 'public-body/rule-43-3',
  article: '個人情報保護法施行規則第43条第3号',
  articleEn: 'APPI Enforcement Rules art. 43(iii)',
  words: '不正の目的をもって行われたおそれがある…保有個人情報…の漏えい等が発生し、又は発生したおそれがある事態',
}

export const RULE_43_4: Provision = {
  ...RULE_43,
  rule: 'public-body/rule-43-4',
  article: '個人情報保護法施行規則第43条第4号',
  articleEn: 'APPI Enforcement Rules art. 43(iv)',
  words: '保有個人情報に係る本人の数が百人を超える漏えい等が発生し、又は発生したおそれがある事態',
}

export const RULE_43_5: Provision = {
  ...RULE_43,
  rule: 'public-body/rule-43-5',
  article: '個人情報保護法施行規則第43条第5号',
  articleEn: 'APPI Enforcement Rules art. 43(v)',
  words: '条例要配慮個人情報が含まれる保有個人情報の漏えい等が発生し、又は発生したおそれがある事態',
  inForce: { from: '2023-04-01', to: null },
}

/** Item 5: data that the local body's own ordinance defines as special-care. */
export function ordinanceCategory(
  circumstances: Circumstances,
  events: readonly BreachEvent[],
  { dataClass }: AffectedData,
): CategoryFinding {
  const facts = [
    { fact: 'ordinanceSpecialCare', value: circumstances.ordinanceSpecialCare },
    { fact: 'dataClass', value: dataClass },
  ]
  if (!circumstances.ordinanceSpecialCare || dataClass === 'toBecomePersonalData') {
    return finding(5, false, RULE_43_5, facts, {
      ja: '条例要配慮個人情報が含まれる保有個人情報ではないため、第5号に当たらない。',
      en: 'No retained data that an ordinance defines as special-care is included, so item 5 does not apply.',
    })
  }
  const what = occurrence(circumstances.status, events, {
    ja: '条例要配慮個人情報が含まれる保有個人情報',
    en: 'retained data that the local ordinance defines as special-care',
  })
  return finding(5, true, RULE_43_5, facts, {
    ja: `${what.ja}ため、第5号に当たる。本人が1人でも対象となる。`,
    en: `${what.en}, so item 5 applies. One person is enough.`,
  })
}
