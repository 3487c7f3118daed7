import { finding } from '../appi/rule-7'
import type { CategoryFinding } from '../assessment'
import type { BreachEvent, Circumstances } from '../breach-facts'
import type { Provision } from '../provision'
import type { PersonsCount } from '../regime-rules'
import { grouped, occurrence } from '../sentences'
import { MY_NUMBER_RULES_URL, PAGES_READ_ON } from '../sources'

const RULE_2: Omit<Provision, 'rule' | 'article' | 'articleEn' | 'words'> = {
  kind: 'rule',
  url: MY_NUMBER_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'seen',
}

export const RULE_2_1: Provision = {
  ...RULE_2,
  rule: 'my-number/rule-2-1',
  article: '特定個人情報の漏えい等に関する報告等に関する規則第2条第1号',
  articleEn: 'Rules on Reports of My Number Breaches art. 2(i)',
  words:
    '次に掲げる特定個人情報（高度な暗号化その他の個人の権利利益を保護するために必要な措置を講じたものを除く。以下同じ。）の漏えい、滅失若しくは毀損（以下「漏えい等」という。）が発生し、又は発生したおそれがある事態　イ 情報提供ネットワークシステム…　ロ 個人番号利用事務実施者が個人番号利用事務を処理するために使用する情報システム…　ハ 行政機関、地方公共団体…が個人番号関係事務を処理するために使用する情報システム…',
}

export const RULE_2_ENCRYPTION: Provision = {
  ...RULE_2_1,
  rule: 'my-number/rule-2-1-encryption',
  article: '特定個人情報の漏えい等に関する報告等に関する規則第2条第1号かっこ書',
  articleEn: 'Rules on Reports of My Number Breaches art. 2(i), bracket',
}

export const RULE_2_2: Provision = {
  ...RULE_2,
  rule: 'my-number/rule-2-2',
  article: '特定個人情報の漏えい等に関する報告等に関する規則第2条第2号',
  articleEn: 'Rules on Reports of My Number Breaches art. 2(ii)',
  words:
    'イ 不正の目的をもって行われたおそれがある特定個人情報の漏えい等が発生し、又は発生したおそれがある事態　ロ 不正の目的をもって、特定個人情報が利用され、又は利用されたおそれがある事態　ハ 不正の目的をもって、特定個人情報が提供され、又は提供されたおそれがある事態',
}

export const RULE_2_3: Provision = {
  ...RULE_2,
  rule: 'my-number/rule-2-3',
  article: '特定個人情報の漏えい等に関する報告等に関する規則第2条第3号',
  articleEn: 'Rules on Reports of My Number Breaches art. 2(iii)',
  words:
    '…特定個人情報ファイルに記録された特定個人情報が電磁的方法により不特定多数の者に閲覧され、又は閲覧されるおそれがある事態',
}

export const RULE_2_4: Provision = {
  ...RULE_2,
  rule: 'my-number/rule-2-4',
  article: '特定個人情報の漏えい等に関する報告等に関する規則第2条第4号',
  articleEn: 'Rules on Reports of My Number Breaches art. 2(iv)',
  words:
    '次に掲げる特定個人情報に係る本人の数が百人を超える事態　イ 漏えい等が発生し、又は発生したおそれがある…　ロ 法第九条の規定に反して利用され…　ハ 法第十九条の規定に反して提供され…',
}

type Situation = { circumstances: Circumstances; events: readonly BreachEvent[] }

/** Item 1: data held in a system for number-use affairs or in a public body's system. Leak, loss and damage only. */
export function numberUseSystemCategory({ circumstances, events }: Situation): CategoryFinding {
  const inSystem = circumstances.numberUseSystem === true
  const breaches = events.filter((event) => event !== 'unlawfulUse' && event !== 'unlawfulProvision')
  const facts = [
    { fact: 'numberUseSystem', value: inSystem },
    { fact: 'event', value: events.join(',') },
  ]
  if (!inSystem || breaches.length === 0) {
    return finding(1, false, RULE_2_1, facts, {
      ja: '情報提供ネットワークシステムや個人番号利用事務の情報システムなどで管理される特定個人情報の漏えい等ではないため、第1号に当たらない（民間事業者の給与・社会保険の事務は通常、個人番号関係事務）。',
      en: 'This is no breach of data held in the information-provision network or in a system for number-use affairs, so item 1 does not apply (a private employer’s payroll is normally not one).',
    })
  }
  const what = occurrence(circumstances.status, breaches, {
    ja: '個人番号利用事務の情報システムなどで管理される特定個人情報',
    en: 'My Number data held in a system for number-use affairs or the like',
  })
  return finding(1, true, RULE_2_1, facts, {
    ja: `${what.ja}ため、第1号に当たる。本人が1人でも対象となる。`,
    en: `${what.en}, so item 1 applies. One person is enough.`,
  })
}

/** Item 2: improper purpose; here use and provision count without any leak. */
export function improperPurposeCategory({ circumstances, events }: Situation): CategoryFinding {
  const facts = [
    { fact: 'improperPurpose', value: circumstances.improperPurpose },
    { fact: 'status', value: circumstances.status },
    { fact: 'event', value: events.join(',') },
  ]
  if (!circumstances.improperPurpose) {
    return finding(2, false, RULE_2_2, facts, {
      ja: '不正の目的をもって行われたおそれがある漏えい等、利用、提供ではないため、第2号に当たらない。',
      en: 'No breach, use or provision with an improper purpose is suspected, so item 2 does not apply.',
    })
  }
  const what = occurrence(circumstances.status, events, { ja: '特定個人情報', en: 'My Number data' })
  return finding(2, true, RULE_2_2, facts, {
    ja: `不正の目的をもって行われたおそれがある行為により、${what.ja}ため、第2号に当たる。本人が1人でも対象となる。`,
    en: `${what.en} through an act that may have had an improper purpose, so item 2 applies. One person is enough.`,
  })
}

/** Item 3: a file became viewable by an unspecified number of people by electronic means. */
export function publicViewCategory({ circumstances }: Situation): CategoryFinding {
  const facts = [{ fact: 'viewableByPublic', value: circumstances.viewableByPublic }]
  if (!circumstances.viewableByPublic) {
    return finding(3, false, RULE_2_3, facts, {
      ja: '特定個人情報が電磁的方法により不特定多数の者に閲覧される状態になっていないため、第3号に当たらない。',
      en: 'The data was not viewable by an unspecified number of people by electronic means, so item 3 does not apply.',
    })
  }
  return finding(3, true, RULE_2_3, facts, {
    ja: '特定個人情報ファイルに記録された特定個人情報が、電磁的方法により不特定多数の者に閲覧され、又はそのおそれがあるため、第3号に当たる。本人が1人でも対象となる。',
    en: 'Data of a My Number file was, or may have been, viewable by an unspecified number of people by electronic means, so item 3 applies. One person is enough.',
  })
}

/** Item 4: more than 100 persons. */
export function numberCategory(persons: PersonsCount | null, threshold: number): CategoryFinding {
  const count = persons?.count ?? null
  const facts = [{ fact: persons?.fixed === false ? 'personsMax' : 'persons', value: count }]
  if (count === null) {
    return finding(4, false, RULE_2_4, facts, {
      ja: '本人の数が分からないため、第4号に当たるかはまだ判断できない。確定できないときは、影響を受けた可能性のある最大の人数で判断する。',
      en: 'The number of persons is not known, so item 4 cannot be decided yet. While it is not fixed, the largest number that may be affected decides.',
    })
  }
  const number = grouped(count)
  const much =
    persons?.fixed === false
      ? {
          ja: `本人の数は確定していないが最大で${number}人`,
          en: `The number of persons is not fixed; at most it is ${number}`,
        }
      : { ja: `本人の数は${number}人`, en: `The number of persons is ${number}` }
  const over = count > threshold
  return finding(4, over, RULE_2_4, facts, {
    ja: over
      ? `${much.ja}で、${threshold}人を超えるため、第4号に当たる。`
      : `${much.ja}で、${threshold}人を超えないため、第4号に当たらない。`,
    en: over
      ? `${much.en}, which is more than ${threshold}, so item 4 applies.`
      : `${much.en}, which is not more than ${threshold}, so item 4 does not apply.`,
  })
}
