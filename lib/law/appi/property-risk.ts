import type { Basis, Bilingual, Ruled } from '../basis'
import { cite, type Provision } from '../provision'
import { APPI_GUIDELINE_URL, COPY_READ_ON, PAGES_READ_ON } from '../sources'

/** `notByItself`: other data or the service it opens may change the answer. `caseByCase`: a person has to look. */
export type PropertyRisk = 'yes' | 'notByItself' | 'caseByCase'

const QA: Omit<Provision, 'rule' | 'article' | 'articleEn' | 'words' | 'url'> = {
  kind: 'qa',
  inForce: { from: '2022-04-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'seen',
}

export const PROPERTY_HARM_EXAMPLES: Provision = {
  ...QA,
  kind: 'guideline',
  rule: 'appi/guideline-3-5-3-1-2',
  article: 'ガイドライン（通則編）3-5-3-1(2)',
  articleEn: 'APPI Guidelines (General Rules) 3-5-3-1(2)',
  words:
    '事例1）ECサイトからクレジットカード番号を含む個人データが漏えいした場合　事例2）送金や決済機能のあるウェブサービスのログインIDとパスワードの組み合わせを含む個人データが漏えいした場合',
  url: APPI_GUIDELINE_URL,
  checkedOn: COPY_READ_ON,
}

export const QA_6_11: Provision = {
  ...QA,
  rule: 'appi/qa-6-11',
  article: '個人情報保護委員会「ガイドライン」に関するQ&A 6-11',
  articleEn: 'Commission’s Q&A on the Guidelines, 6-11',
  words:
    '住所、電話番号、メールアドレス、SNSアカウントといった個人データのみの漏えいは、直ちに「不正に利用されることにより財産的被害が生じるおそれがある個人データの漏えい等」に該当するものではない',
  url: 'https://www.ppc.go.jp/all_faq_index/faq1-q6-11_/',
}

export const QA_6_12: Provision = {
  ...QA,
  rule: 'appi/qa-6-12',
  article: '個人情報保護委員会「ガイドライン」に関するQ&A 6-12',
  articleEn: 'Commission’s Q&A on the Guidelines, 6-12',
  words:
    '個人データであるクレジットカード番号のみの漏えいでも、暗証番号やセキュリティコードが割り出されるおそれがあるため、…該当すると考えられます。なお、…下4桁のみとその有効期限の組合せが漏えいした場合は、直ちに…該当するものではないと考えられます。',
  url: 'https://www.ppc.go.jp/all_faq_index/faq1-q6-12_/',
}

/** The passage is given in substance, not word for word. */
export const QA_6_15: Provision = {
  ...QA,
  rule: 'appi/qa-6-15',
  article: '個人情報保護委員会「ガイドライン」に関するQ&A 6-15',
  articleEn: 'Commission’s Q&A on the Guidelines, 6-15',
  words: '財産的被害が生じるおそれについては、…当該事態を知った時点において判断する',
  url: 'https://www.ppc.go.jp/all_faq_index/faq1-q6-15_/',
}

/** About rule 31(iii) on pseudonymised data, whose wording is the same; used here by analogy. */
export const QA_14_8: Provision = {
  ...QA,
  rule: 'appi/qa-14-8',
  article: '個人情報保護委員会「ガイドライン」に関するQ&A 14-8',
  articleEn: 'Commission’s Q&A on the Guidelines, 14-8',
  words:
    '口座番号それ自体やクレジットカード番号の下4桁それ自体が不正に利用されることにより直ちに財産的被害が生じるおそれがあるとはいえない',
  url: 'https://www.ppc.go.jp/all_faq_index/faq1-q14-8',
}

type Answer = { risk: PropertyRisk; basis: Basis }
const answer = (risk: PropertyRisk, provision: Provision, text: Bilingual, evidence = provision.evidence): Answer => ({
  risk,
  basis: cite(provision, text, [], evidence),
})

const CONTACT = answer('notByItself', QA_6_11, {
  ja: '住所、電話番号、メールアドレス、SNSアカウントだけでは、直ちに財産的被害のおそれがあるとはいえない。',
  en: 'Address, phone number, e-mail address or social-media account alone do not by themselves put property at risk.',
})
const CARD = answer('yes', QA_6_12, {
  ja: 'クレジットカード番号は、セキュリティコードなどがなくても、それだけで財産的被害のおそれがある。後でカードを停止しても変わらない。',
  en: 'A credit card number puts property at risk by itself, even without the security code. Blocking the card later does not undo that.',
})
const CREDENTIAL = answer(
  'caseByCase',
  PROPERTY_HARM_EXAMPLES,
  {
    ja: 'IDとパスワードの組み合わせで送金や決済ができるサービスかを確かめる。できるなら財産的被害のおそれがある。',
    en: 'Find out whether ID and password together open a service that can pay or transfer. If so, property is at risk.',
  },
  'derived',
)

const ANSWERS = {
  address: CONTACT,
  phone: CONTACT,
  email: CONTACT,
  snsAccount: CONTACT,
  cardNumber: CARD,
  cardFull: CARD,
  cardPartial: answer('notByItself', QA_6_12, {
    ja: 'カード番号の下4桁と有効期限だけでは、直ちに財産的被害のおそれがあるとはいえない。',
    en: 'The last four digits with the expiry date do not by themselves put property at risk.',
  }),
  bankAccount: answer(
    'notByItself',
    QA_14_8,
    {
      ja: '口座番号だけでは、直ちに財産的被害のおそれがあるとはいえない（仮名加工情報についての回答で、文言が同じ規定からの類推）。暗証番号やネットバンキングの認証情報を伴うときは、おそれがあるとして判断する。',
      en: 'An account number does not by itself put property at risk (said of pseudonymised data in a rule with the same wording; used by analogy). Together with a PIN or online-banking credentials, treat it as at risk.',
    },
    'derived',
  ),
  loginId: CREDENTIAL,
  password: CREDENTIAL,
  paymentLogin: answer('yes', PROPERTY_HARM_EXAMPLES, {
    ja: '送金や決済ができるサービスのIDとパスワードの組み合わせは、財産的被害のおそれがある。',
    en: 'ID and password of a service that can pay or transfer put property at risk.',
  }),
  prepaidCode: answer(
    'yes',
    PROPERTY_HARM_EXAMPLES,
    {
      ja: '番号だけで使える電子マネーやギフト券は、本人になりすまして財産が処分されるおそれがある。',
      en: 'Prepaid or gift codes can be spent by whoever has the number, so property is at risk.',
    },
    'derived',
  ),
} as const satisfies Record<string, Answer>

/** Data items the sources say something about. */
export type RiskItem = keyof typeof ANSWERS
export const RISK_ITEMS = Object.keys(ANSWERS) as RiskItem[]
export const isRiskItem = (item: string): item is RiskItem => Object.hasOwn(ANSWERS, item)

/** Whether the item alone is "data whose misuse can cause loss of property", judged when the breach became known. */
export function propertyRiskOf(item: RiskItem): Ruled<PropertyRisk> {
  const { risk, basis } = ANSWERS[item]
  return { value: risk, basis: risk === 'yes' ? [basis, judgedAtAwareness()] : [basis] }
}

const MOST_SERIOUS_FIRST: readonly PropertyRisk[] = ['yes', 'caseByCase', 'notByItself']

/** Several items together: the most serious answer, and the combinations that are more than their parts. */
export function propertyRiskOfItems(items: readonly string[]): Ruled<PropertyRisk> {
  const known = items.filter(isRiskItem)
  const answers = known.map(propertyRiskOf)
  if (known.includes('bankAccount') && known.includes('password')) {
    answers.push({ value: 'yes', basis: [bankWithPassword()] })
  }
  const value = MOST_SERIOUS_FIRST.find((risk) => answers.some((ruled) => ruled.value === risk)) ?? 'notByItself'
  return { value, basis: distinct(answers.filter((ruled) => ruled.value === value).flatMap((ruled) => ruled.basis)) }
}

function bankWithPassword(): Basis {
  return cite(
    PROPERTY_HARM_EXAMPLES,
    {
      ja: '口座情報とパスワードの組み合わせは、送金に使われるおそれがあるとして扱う。',
      en: 'Account details together with a password are treated as usable for a transfer.',
    },
    [],
    'derived',
  )
}

function judgedAtAwareness(): Basis {
  return cite(QA_6_15, {
    ja: 'おそれは、事態を知った時点で判断する。その後に利用停止などの措置をとっても、報告の対象であることは変わらない。',
    en: 'The risk is judged when the event became known. Measures taken afterwards, such as blocking, do not change that it is reportable.',
  })
}

function distinct(basis: readonly Basis[]): Basis[] {
  return basis.filter((b, index) => basis.findIndex((other) => other.text.ja === b.text.ja) === index)
}
