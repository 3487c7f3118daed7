export type DataItem = { ja: string; en: string; propertyRisk?: boolean; specialCareKinds?: readonly string[] }

/**
 * The catalogue of data items: what can leak, in the order letters and reports list it. `propertyRisk` is the default
 * answer to "may the person lose money when somebody uses this?" (guideline 3-5-3-1(2); Q&A 6-11, 6-12); a person
 * decides. `specialCareKinds` are the kinds of law 2(3) the item always is.
 */
export const DATA_ITEMS = {
  name: { ja: '氏名', en: 'Name' },
  nameKana: { ja: '氏名のフリガナ', en: 'Name reading' },
  address: { ja: '住所', en: 'Postal address' },
  phone: { ja: '電話番号', en: 'Phone number' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  birthDate: { ja: '生年月日', en: 'Date of birth' },
  gender: { ja: '性別', en: 'Gender' },
  cardNumber: { ja: 'クレジットカード番号', en: 'Credit card number', propertyRisk: true },
  cardFull: {
    ja: 'クレジットカード番号・有効期限・セキュリティコード',
    en: 'Credit card number with expiry date and security code',
    propertyRisk: true,
  },
  cardPartial: { ja: 'カード番号下4桁・有効期限', en: 'Last four card digits and expiry date' },
  bankAccount: { ja: '銀行口座情報', en: 'Bank account' },
  loginId: { ja: 'ログインID', en: 'Login ID' },
  password: { ja: 'パスワード', en: 'Password' },
  paymentLogin: {
    ja: '決済・送金ができるサービスのID・パスワード',
    en: 'ID and password of a service that can pay or transfer',
    propertyRisk: true,
  },
  prepaidCode: { ja: '電子マネー・ギフト券の番号', en: 'Prepaid or gift code', propertyRisk: true },
  myNumber: { ja: '個人番号（マイナンバー）', en: 'My Number' },
  medicalRecord: {
    ja: '診療・調剤の情報',
    en: 'Medical or dispensing record',
    specialCareKinds: ['medicalGuidance', 'medicalHistory'],
  },
  healthCheck: { ja: '健康診断等の結果', en: 'Health-check result', specialCareKinds: ['healthCheckResult'] },
  disability: { ja: '障害に関する情報', en: 'Disability', specialCareKinds: ['disability'] },
  criminalRecord: { ja: '犯罪の経歴', en: 'Criminal record', specialCareKinds: ['criminalRecord'] },
  crimeVictim: { ja: '犯罪被害の事実', en: 'Having suffered a crime', specialCareKinds: ['crimeDamage'] },
  drivingLicence: { ja: '運転免許証の情報', en: 'Driving licence' },
  passport: { ja: '旅券（パスポート）の情報', en: 'Passport' },
  identityImage: { ja: '本人確認書類の画像', en: 'Image of an identity document' },
  purchaseHistory: { ja: '購入・利用履歴', en: 'Purchase or usage history' },
  contract: { ja: '契約・申込みの内容', en: 'Contract or application' },
  inquiry: { ja: '問い合わせの内容', en: 'Inquiry' },
  employment: { ja: '勤務先・職歴', en: 'Employment' },
  salary: { ja: '給与・報酬の情報', en: 'Salary' },
  family: { ja: '家族に関する情報', en: 'Family' },
  snsAccount: { ja: 'SNSアカウント', en: 'Social-media account' },
  photo: { ja: '顔写真・画像', en: 'Photograph' },
} as const satisfies Record<string, DataItem>

export type DataItemCode = keyof typeof DATA_ITEMS
export const DATA_ITEM_CODES = Object.keys(DATA_ITEMS) as DataItemCode[]
export const isDataItemCode = (code: string): code is DataItemCode => Object.hasOwn(DATA_ITEMS, code)

/** A row's item: a code of the catalogue, or a label of the user's own. */
export type NamedItem = { itemCode: string; ownLabel?: string | null }

/**
 * The code under which persons and letters refer to an item: the catalogue's, or `own:<label>` for the user's own, so
 * that two own items stay apart.
 */
export const itemKey = (item: NamedItem) => (item.itemCode === 'own' ? `own:${item.ownLabel ?? ''}` : item.itemCode)

/** The words for an item key, in one language. */
export function itemLabel(key: string, locale: 'ja' | 'en'): string {
  if (key.startsWith('own:')) return key.slice(4)
  return isDataItemCode(key) ? DATA_ITEMS[key][locale] : key
}
