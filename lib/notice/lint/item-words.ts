import { DATA_ITEMS, type DataItemCode, isDataItemCode } from '@/lib/incident/data-items'

/** What has a date on which it ends. */
const EXPIRING: readonly DataItemCode[] = [
  'cardFull',
  'cardPartial',
  'passport',
  'drivingLicence',
  'identityImage',
  'prepaidCode',
  'contract',
]

/**
 * Words by which a text says that an item was lost, and the codes of which any makes it true. Words that also mean
 * something else (障害, 診療) are left out: the lint stops at what it is sure of.
 */
const WORDS: readonly { word: RegExp; codes: readonly DataItemCode[] }[] = [
  { word: /氏名|お名前|名前|\bnames?\b/iu, codes: ['name', 'nameKana'] },
  { word: /フリガナ|ふりがな|読み仮名/u, codes: ['nameKana'] },
  { word: /(?<!メール|IP)住所|\b(?:postal|home|street|mailing) address(?:es)?\b/iu, codes: ['address'] },
  { word: /電話番号|携帯番号|\b(?:tele)?phone numbers?\b/iu, codes: ['phone'] },
  { word: /メールアドレス|\be-?mail address(?:es)?\b/iu, codes: ['email'] },
  { word: /生年月日|誕生日|\b(?:dates? of birth|birth ?dates?)\b/iu, codes: ['birthDate'] },
  { word: /性別|\bgender\b/iu, codes: ['gender'] },
  {
    word: /カードの?番号|カード情報|\b(?:credit )?card (?:numbers?|details|data)\b/iu,
    codes: ['cardNumber', 'cardFull', 'cardPartial'],
  },
  { word: /有効期限|\bexpiry dates?\b/iu, codes: EXPIRING },
  { word: /セキュリティ・?コード|\bsecurity codes?\b|\bcvv\b/iu, codes: ['cardFull'] },
  {
    word: /口座番号|口座情報|銀行口座|振込先|\bbank (?:account|details)|\baccount numbers?\b/iu,
    codes: ['bankAccount'],
  },
  { word: /ログインID|ユーザーID|\b(?:log-?in|user) ?ids?\b/iu, codes: ['loginId', 'paymentLogin'] },
  { word: /パスワード|\bpasswords?\b/iu, codes: ['password', 'paymentLogin'] },
  {
    word: /電子マネー|ギフト券|プリペイド|\b(?:gift|prepaid) (?:card |code )?(?:codes?|numbers?)\b/iu,
    codes: ['prepaidCode'],
  },
  { word: /個人番号|マイナンバー|\bmy number\b|\bindividual numbers?\b/iu, codes: ['myNumber'] },
  {
    word: /(?:診療|調剤|治療|診察)(?:・調剤の)?(?:に関する)?の?(?:情報|記録|内容|明細)|カルテ(?!システム|サーバ)|病歴|病名|診断名|処方(?:箋|せん|内容|薬)|既往歴|検査結果|\bmedical (?:records?|information|history)\b|\bdiagnos[ie]s\b|\bprescriptions?\b/iu,
    codes: ['medicalRecord', 'healthCheck'],
  },
  { word: /健康診断|健診(?:の)?結果|検診(?:の)?結果|\bhealth[- ]check/iu, codes: ['healthCheck'] },
  { word: /障害(?:に関する情報|者手帳|の(?:種別|等級|有無))|\bdisabilit(?:y|ies)\b/iu, codes: ['disability'] },
  { word: /犯罪の?経歴|前科|犯罪歴|\bcriminal records?\b/iu, codes: ['criminalRecord'] },
  { word: /運転免許|免許証|\bdriv(?:ing|er['’]?s) licen[cs]e/iu, codes: ['drivingLicence', 'identityImage'] },
  { word: /旅券|パスポート|\bpassports?\b/iu, codes: ['passport', 'identityImage'] },
  { word: /本人確認書類|身分証|\bidentity documents?\b/iu, codes: ['identityImage', 'drivingLicence', 'passport'] },
  {
    word: /(?:購入|利用|注文|取引)(?:・利用)?履歴|(?:購入|注文)内容|購入商品|\b(?:purchase|order|usage)(?: or usage)? history\b/iu,
    codes: ['purchaseHistory'],
  },
  { word: /契約(?:内容|情報)|申込み?内容|\bcontract (?:details|information)\b/iu, codes: ['contract'] },
  { word: /問い?合わせ(?:の)?内容|問合せ内容|相談内容/u, codes: ['inquiry'] },
  { word: /勤務先|職歴|\bemployer\b|\bemployment\b/iu, codes: ['employment', 'salary'] },
  { word: /給与|年収|報酬の情報|\bsalar(?:y|ies)\b/iu, codes: ['salary'] },
  { word: /家族構成|家族に関する情報|\bfamily (?:members|information)\b/iu, codes: ['family'] },
  { word: /SNSアカウント|\bsocial[- ]media accounts?\b/iu, codes: ['snsAccount'] },
  { word: /顔写真|\bphotographs?\b/iu, codes: ['photo', 'identityImage'] },
]

/** Every word for an item. */
export const LOST = WORDS.map(({ word }) => word)

const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const normal = (label: string) => label.normalize('NFKC').replace(/^own:/u, '').trim()

/** The codes an item stands for: itself, that of its label in either language, or those whose words a label has. */
export function codesOf(item: string): DataItemCode[] {
  if (isDataItemCode(item)) return [item]
  const label = normal(item)
  const entries = Object.entries(DATA_ITEMS) as [DataItemCode, { ja: string; en: string }][]
  const exact = entries.filter(([, { ja, en }]) =>
    [ja, en].some((known) => normal(known).toLowerCase() === label.toLowerCase()),
  )
  if (exact.length > 0) return exact.map(([code]) => code)
  return WORDS.filter(({ word }) => word.test(label)).flatMap(({ codes }) => codes)
}

/** The words by which a text may name an item: its label and what else it is called. */
export function wordsOf(item: string): RegExp[] {
  const codes = codesOf(item)
  const labels = isDataItemCode(item) ? [DATA_ITEMS[item].ja, DATA_ITEMS[item].en] : [item]
  return [
    ...labels.map((label) => new RegExp(escaped(normal(label)), 'iu')),
    ...WORDS.filter((entry) => entry.codes.some((code) => codes.includes(code))).map(({ word }) => word),
  ]
}

/** The words for items that somebody with these items did not lose. */
export function foreignWords(items: readonly string[]): RegExp[] {
  const lost = new Set(items.flatMap(codesOf))
  const own = items.map(normal)
  return WORDS.filter(
    ({ word, codes }) => !codes.some((code) => lost.has(code)) && !own.some((label) => word.test(label)),
  ).map(({ word }) => word)
}
