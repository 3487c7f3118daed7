import type { Found, LintInput, LintLanguage, Rule } from './finding'
import { LOST, wordsOf } from './item-words'
import type { Reading } from './reading'

type Part = { rule: Rule; signs: Record<LintLanguage, RegExp> }

/** How one tells that the text speaks of each of the five items of the notice rule (rule 10; rule 8(1) 1, 2, 4, 5, 9). */
const FIVE: readonly Part[] = [
  {
    rule: 'missingOverview',
    signs: {
      ja: /概要|経緯|経過|発生した(?:事案|事故|事象)|(?:漏えい|漏洩|流出|紛失|滅失|毀損|誤送付|誤送信|誤廃棄|誤交付|盗難|不正アクセス|持ち出|閲覧|公開|取り違え|盗まれ|失われ|送付し|送信し|お渡しし)[^。\n]{0,60}(?:判明|分かり|わかり|発生|確認|しました|されました|いたしました|状態|おそれ)/u,
      en: /what happened|overview|summary of the (?:incident|event)|\bwe (?:have )?(?:learned|found|discovered|confirmed|became aware|noticed|detected|sent|lost)\b|\bwas (?:sent|stolen|lost|disclosed|accessed)\b|on \w+ \d{1,2},? \d{4}/iu,
    },
  },
  {
    rule: 'missingCause',
    signs: {
      ja: /原因|要因|理由|起因|によるもの|過失|ことによ[りる]|誤りがあ/u,
      en: /\bcauses?\b|\bcaused\b|\bbecause\b|\breason\b|\bdue to\b|\bresult of\b|how (?:it|this) happened/iu,
    },
  },
  {
    rule: 'missingDamage',
    signs: {
      ja: /二次的?被害|不正(?:な)?(?:に|利用|使用|使われ)|悪用|被害(?:は|の|が)|なりすまし/u,
      en: /further harm|secondary (?:damage|harm)|misus|fraudulent use|identity theft|impersonat|\bharm\b|abused/iu,
    },
  },
  {
    rule: 'missingOther',
    signs: {
      ja: /その他|参考|お願い|ご注意|注意ください|お気を付け|ご相談|対応|対策|今後|お勧め|おすすめ|変更してください|ご確認ください/u,
      en: /other information|what (?:you can|we ask|you may|to) do|what we are doing|we (?:recommend|advise|suggest|ask you)|please (?:be|check|beware|change|watch|contact)|steps (?:you|we)|beware|next (?:update|steps)|be (?:careful|alert)/iu,
    },
  },
]

const ITEMS: Record<LintLanguage, RegExp> = {
  ja: /個人(?:データ|情報)の(?:項目|内容|種類)|(?:漏えい|漏洩|流出|紛失|対象|閲覧|該当)[^。\n]{0,30}(?:項目|個人情報|個人データ|情報)|(?:情報|データ)の項目|含まれて(?:い|おり)|記載されて(?:い|おり)/u,
  en: /(?:personal )?(?:data|information|details|items)[^.\n]{0,50}\b(?:affected|involved|concerned|leaked|exposed|included|lost|disclosed|contained)|(?:affected|involved|leaked|exposed|lost|following)\b[^.\n]{0,30}\b(?:data|information|items|details)|\bcontain(?:ed|s)\b|\bincluded\b/iu,
}

/** What every notice has: the five items, the desk, the code. The rules that find nothing have no excerpt. */
export function missingParts(reading: Reading, input: LintInput): Found[] {
  const { plain } = reading
  const missing: Rule[] = FIVE.filter(({ signs }) => !signs[input.lang].test(plain)).map(({ rule }) => rule)
  if (!ITEMS[input.lang].test(plain) || !namesAnItem(plain, input)) missing.push('missingItems')
  if (!hasDesk(plain, input)) missing.push('missingDesk')
  if (!CODE.test(plain)) missing.push('missingCode')
  return missing.map((rule) => ({ rule, excerpt: '' }))
}

const namesAnItem = (plain: string, { items }: LintInput): boolean => {
  const words = items.flatMap(wordsOf)
  return words.length === 0 ? LOST.some((word) => word.test(plain)) : words.some((word) => word.test(plain))
}

const digits = (text: string) => text.replace(/\+81[\s-]*\(?0?\)?/gu, '0').replace(/[^\d]/gu, '')

const DESK_WORDS = /窓口|問い?合わせ|問合せ|連絡先|電話|TEL|phone|contact|call us|desk|help ?line/iu
const PHONE = /(?<!\d)0\d{1,4}[-‐–−ー() .]{0,2}\d{1,4}[-‐–−ー() .]{0,2}\d{3,4}(?!\d)|\+81[-\d ()]{8,16}/gu

/** The desk's own number. Another number, however official it looks, is not the desk. */
function hasDesk(plain: string, { entity }: LintInput): boolean {
  const numbers = [...plain.matchAll(PHONE)].map(([number]) => digits(number))
  const own = digits(entity.phone.normalize('NFKC'))
  return own === '' ? DESK_WORDS.test(plain) && numbers.length > 0 : numbers.includes(own)
}

const CODE =
  /(?:照会番号|照会コード|お?問い?合わせ番号|整理番号|受付番号|管理番号|通知番号|確認番号|文書番号|お知らせ番号)[^\n。]{0,12}?(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,24}|\b(?:ref(?:erence)?|inquiry|enquiry|notice|case)\.?[ -]?(?:no\.?|number|code|id|#)?[^\n]{0,8}?(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,24}/iu
