import type { LintInput } from './finding'

const BETWEEN = '[-‐–−ー() .・]{0,3}'
const digits = (text: string) => text.replace(/\+81[\s-]*\(?0?\)?/gu, '0').replace(/[^\d]/gu, '')

/** ITU-T E.164: zones 1 and 7 have one digit; the listed codes two; all others three. */
const countryCodeLength = (number: string): number =>
  /^[17]/u.test(number) ? 1 : /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/u.test(number) ? 2 : 3

/** A number as people write it: in groups, with or without the code of its country. */
function writtenNumber(own: string, isInternational: boolean): RegExp {
  const spaced = (number: string) => [...number].join(BETWEEN)
  const forms = own.startsWith('0')
    ? [`(?:\\+81${BETWEEN}\\(?0?|0)${BETWEEN}${spaced(own.slice(1))}`]
    : [spaced(own), ...(isInternational ? [`0?${BETWEEN}${spaced(own.slice(countryCodeLength(own)))}`] : [])]
  return new RegExp(`(?<!\\d)(?:${forms.join('|')})(?!\\d)`, 'u')
}

const DESK_WORDS = /窓口|問い?合わ?せ|連絡先|電話|TEL|phone|contact|call us|desk|help ?line/iu
const ANY_NUMBER =
  /(?<!\d)0\d{1,4}[-‐–−ー() .]{0,2}\d{1,4}[-‐–−ー() .]{0,2}\d{3,4}(?!\d)|\+\d{1,3}[-. ()]{1,2}[\d][-. \d()]{6,14}/u

/** The desk's own number. Another number, however official it looks, is not the desk. */
export function hasDesk(plain: string, { entity }: LintInput): boolean {
  const written = entity.phone.normalize('NFKC').trim()
  const own = digits(written)
  if (own === '') return DESK_WORDS.test(plain) && ANY_NUMBER.test(plain)
  return writtenNumber(own, written.startsWith('+')).test(plain)
}

/** Numbers that belong to the reader or to a telephone, not to the notice. */
const NOT_OF_NOTICE =
  '(?<!電話|携帯|FAX|ファックス|郵便|口座|暗証|カード|会員|社員|職員|学籍|個人|免許証?|証明書|保険証|保険者|記号・|旅券|年金|支店|銀行|店|注文|セキュリティ・?|認証|QR|二次元|バー|電話の|保険証の|ダイヤル|内線)'
const SHAPE =
  '(?:[^\\s\\d:。、]{0,4}第)?(?!\\d{4}年|0\\d{1,3}-\\d{2,4}-\\d{3,4}(?!\\d))(?=[A-Z0-9-]{0,24}\\d)[A-Z0-9][A-Z0-9-]{1,24}'
/** The third is how this product writes its codes (letter-code.ts): no other number looks like it. */
const CODE = [
  new RegExp(`${NOT_OF_NOTICE}(?:番号|コード|ナンバー)[^。、A-Z0-9]{0,12}?${SHAPE}`, 'iu'),
  /\b(?:ref(?:erence)?|inquiry|enquiry|notice|case|incident|letter|file|ticket|matter|verification|quot(?:e|ing))\b\.?[ -]?(?:no\.?|number|code|id|#)?[^.]{0,8}?(?=[A-Z0-9/-]{0,24}\d)[A-Z0-9][A-Z0-9/-]{3,24}/iu,
  /(?<![\w-])(?=[\d-]{0,13}[A-Z])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}(?![\w-])/u,
  /\b(?<!(?:security|access|one-time|sign-in|login|post(?:al)?|zip|bank) )code:? {0,2}(?=[A-Z-]{0,14}\d)[A-Z0-9]{4}(?:-[A-Z0-9]{4}){1,3}\b/iu,
]

/** Something by which the desk and the official site find this notice again. */
export const hasCode = (plain: string): boolean => CODE.some((code) => code.test(plain))
