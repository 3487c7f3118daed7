import { DATA_ITEM_CODES, type DataItemCode, itemLabel } from '@/lib/incident/data-items'
import { comparable } from './comparable'

/** Other words for catalogue items in lists of the wild. */
const ALIASES: Partial<Record<DataItemCode, string[]>> = {
  name: ['名前', 'お名前', '姓名'],
  nameKana: ['フリガナ', 'カナ', 'ふりがな', 'kana'],
  address: ['住所', 'address'],
  phone: ['電話', 'tel', 'phone', '携帯電話番号'],
  email: ['メール', 'eメール', 'email', 'e-mail', 'mail'],
  birthDate: ['生年月日', '誕生日', 'birthday', 'birth date', 'date of birth'],
  gender: ['sex', 'gender'],
  cardNumber: [
    'カード番号',
    'クレジットカード',
    'クレジットカード情報',
    'カード情報',
    'card',
    'card number',
    'credit card',
  ],
  cardFull: ['クレジットカード番号等', 'カード番号・有効期限・セキュリティコード', 'card number with expiry and code'],
  bankAccount: ['口座番号', '口座', '銀行口座', '口座情報', 'bank account number', 'account number'],
  loginId: ['id', 'ログインid', 'login', 'user id'],
  password: ['パスワード', 'pw', 'password'],
  myNumber: ['マイナンバー', '個人番号', 'my number'],
  medicalRecord: ['診療情報', '調剤情報', '薬歴', 'カルテ', '診療記録', 'medical record'],
  healthCheck: ['健診結果', '健康診断結果', '健康診断', '健康情報'],
  drivingLicence: ['運転免許証', '免許証', '運転免許', 'driver license', 'driving license'],
  passport: ['パスポート', '旅券'],
  purchaseHistory: ['購入履歴', '注文履歴', '利用履歴', 'order history', 'purchase history'],
}

/** Endings that say "was it lost?" and nothing about what. */
const WHETHER = /(の?(漏えい|漏洩|流出|有無|該当|対象|フラグ))+$|(leaked|affected|flag|lost)$/u

/** Card items in the order one stands in for the other: a file rarely says which of them it means. */
const CARD_ITEMS: DataItemCode[] = ['cardNumber', 'cardFull']

/** What people call an item: its key, its labels, its aliases. */
const wordsFor = (key: string) =>
  [key, itemLabel(key, 'ja'), itemLabel(key, 'en'), ...(ALIASES[key as DataItemCode] ?? [])].map(comparable)

/** Finds an item by any of its words among `keys`. Built once per file: a list has as many lookups as rows. */
export function itemFinder(keys: readonly string[]): (label: string) => string | null {
  const byWord = new Map<string, string>()
  for (const key of keys) for (const word of wordsFor(key)) if (!byWord.has(word)) byWord.set(word, key)
  for (const card of CARD_ITEMS) {
    const present = CARD_ITEMS.find((key) => keys.includes(key))
    if (present) for (const word of wordsFor(card)) if (!byWord.has(word)) byWord.set(word, present)
  }
  return (label) => {
    const word = comparable(label)
    return byWord.get(word) ?? byWord.get(word.replace(/[([（].*?[)\]）]/gu, '').replace(WHETHER, '')) ?? null
  }
}

export const itemKeyFor = (label: string, keys: readonly string[] = DATA_ITEM_CODES): string | null =>
  itemFinder(keys)(label)
