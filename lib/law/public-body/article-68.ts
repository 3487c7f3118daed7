import type { Basis } from '../basis'
import { cite, type Provision } from '../provision'
import { APPI_RULES_URL, APPI_URL, COPY_READ_ON, PAGES_READ_ON } from '../sources'

export const ARTICLE_68_1: Provision = {
  rule: 'public-body/article-68-1',
  article: '個人情報保護法第68条第1項',
  articleEn: 'APPI art. 68(1)',
  kind: 'statute',
  words:
    '行政機関の長等は、保有個人情報の漏えい、滅失、毀損その他の保有個人情報の安全の確保に係る事態であって個人の権利利益を害するおそれが大きいものとして個人情報保護委員会規則で定めるものが生じたときは、…個人情報保護委員会に報告しなければならない。',
  url: APPI_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: COPY_READ_ON,
  evidence: 'seen',
}

export const ARTICLE_68_2: Provision = {
  ...ARTICLE_68_1,
  rule: 'public-body/article-68-2',
  article: '個人情報保護法第68条第2項',
  articleEn: 'APPI art. 68(2)',
  words:
    '…本人に対し、…当該事態が生じた旨を通知しなければならない。ただし、次の各号のいずれかに該当するときは、この限りでない。一 本人への通知が困難な場合であって、本人の権利利益を保護するため必要なこれに代わるべき措置をとるとき。二 当該保有個人情報に第七十八条第一項各号に掲げる情報のいずれかが含まれるとき。',
}

/** The definitions are read like those for businesses; the public bodies' own guideline was not readable. */
export const PUBLIC_BODY_EVENTS: Provision = {
  ...ARTICLE_68_1,
  rule: 'public-body/leak-loss-damage',
  article: '個人情報保護法第68条第1項（漏えい、滅失、毀損）',
  articleEn: 'APPI art. 68(1): leak, loss, damage',
  evidence: 'derived',
}

/** Periods of public bodies. The periods were not readable and are remembered to equal those of businesses. */
export const RULE_44: Provision = {
  rule: 'public-body/rule-44',
  article: '個人情報保護法施行規則第44条',
  articleEn: 'APPI Enforcement Rules art. 44',
  kind: 'rule',
  words: '…速やかに、…当該事態を知った日から三十日以内（…六十日以内）に…報告しなければならない。',
  url: APPI_RULES_URL,
  inForce: { from: '2022-04-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'remembered',
}

export function notYetMandatory(): Basis {
  return cite(ARTICLE_68_1, {
    ja: '行政機関等の漏えい等の報告が義務となったのは2022年4月1日（地方公共団体等は2023年4月1日）で、知った日がそれより前のため、義務はない。',
    en: 'Reporting by public bodies became mandatory on 1 April 2022 (local bodies: 1 April 2023); the date of awareness is earlier, so there is no duty.',
  })
}

export function noCategory(): Basis {
  return cite(ARTICLE_68_1, {
    ja: 'どの号にも当たらないため、報告の義務はない。被害の拡大防止、調査、再発防止は必要となる。',
    en: 'No item applies, so a report is not mandatory. Containment, investigation and prevention are still needed.',
  })
}
