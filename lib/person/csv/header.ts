import { DATA_ITEM_CODES } from '@/lib/incident/data-items'
import type { FieldTarget } from '../choices'
import type { ColumnTarget, Mapping } from '../schema'
import { comparable } from './comparable'
import { itemKeyFor } from './item-labels'

/** Words in front that say whose name or address it is, and nothing about which column it is. */
const WHOSE =
  /^(お?届け?先|配送先|送付先|発送先|請求先|会員|お?客様|顧客|患者|従業員|社員|利用者|契約者|ご?本人|対象者|宛先|customer|member|patient|recipient|shipping|billing|user)の?/u

/** What headers call each field, after {@link comparable} and without punctuation. Tried in this order. */
const NAMES: [FieldTarget, RegExp][] = [
  [
    'memberId',
    /^((会員|顧客|お?客様|患者|診察券|社員|従業員|職員|利用者|契約|学籍|管理|整理)(番号|no|id|コード|code)|(member|customer|patient|employee|user|client|student)(id|no|number|code)|id|no|番号)$/u,
  ],
  [
    'familyNameKana',
    /^(姓|名字|苗字|氏)(カナ|かな|フリガナ|ふりがな|ヨミ|よみ)$|^(セイ|せい|lastnamekana|familynamekana)$/u,
  ],
  ['givenNameKana', /^(名)(カナ|かな|フリガナ|ふりがな|ヨミ|よみ)$|^(メイ|めい|firstnamekana|givennamekana)$/u],
  [
    'nameKana',
    /^(フリガナ|ふりがな|振り仮名|振仮名|カナ|かな|ヨミガナ|よみがな|読み仮名|読み|(お?名前|氏名|ご氏名)(カナ|かな|フリガナ|ふりがな|ヨミ|よみ)|カナ(氏名|名)|kana|namekana|furigana|reading)$/u,
  ],
  ['familyName', /^(姓|名字|苗字|氏|lastname|familyname|surname)$/u],
  ['givenName', /^(名|firstname|givenname|forename)$/u],
  ['name', /^((ご|お)?氏名|お?名前|名称|漢字氏名|氏名漢字|(ご)?芳名|名|name|fullname|会社名)$/u],
  ['honorific', /^(敬称|honorific|title)$/u],
  ['postalCode', /^(郵便番号|郵便|〒|〒番号|zip|zipcode|postal|postalcode|postcode)$/u],
  ['prefecture', /^(都道府県|都道府県名|県|県名|prefecture|state|province)$/u],
  ['city', /^(市区町村|市区町村名|市町村|市区郡町村|city|town)$/u],
  ['street', /^(番地|町名番地|丁目番地|町域|町域番地|町名以下|それ以降の?住所|street|streetaddress)$/u],
  [
    'building',
    /^(建物|建物名|ビル名|マンション名|建物名部屋番号|建物名等|アパートマンション名|方書|住所2|building|apartment|address2|addressline2)$/u,
  ],
  ['address', /^(ご?住所1?|所在地|現住所|address1?|addressline1|fulladdress|postaladdress)$/u],
  ['phone', /^((お)?電話(番号)?|tel|telno|携帯(電話)?(番号)?|連絡先(電話番号)?|phone|phonenumber|mobile|telephone)$/u],
  ['email', /^(e?メール(アドレス)?|email(address)?|mail(address)?|eメール(アドレス)?)$/u],
  ['addressee', /^(宛先|受取人|対象者|宛名)の?(区分|種別)$|^(addressee|addresseetype|recipienttype)$/u],
  ['language', /^((使用|文書の|通知の)?言語|使用言語|language|lang|locale)$/u],
  [
    'items',
    /^((漏えい|漏洩|流出|漏れた|対象)(した)?(情報|項目|データ|データ項目|個人情報)|データ項目|項目|leaked(items|data)|items?|dataitems?)$/u,
  ],
]

/** A header without brackets, remarks and punctuation: 「氏名（必須）」 is 氏名. */
const bare = (header: string) =>
  comparable(header)
    .replace(/[([{【〔［].*?[)\]}】〕］]/gu, '')
    .replace(/※.*$/u, '')
    .replace(/[*:_\-.・/]/gu, '')

function fieldFor(header: string): FieldTarget | null {
  const name = bare(header)
  const find = (text: string) => NAMES.find(([, pattern]) => pattern.test(text))?.[0]
  return find(name) ?? find(name.replace(WHOSE, '')) ?? null
}

/**
 * Proposes what each column is, from its header. Contact fields come before data items (a column 電話番号 holds the
 * number to reach the person by); a field is given to the first column that fits.
 * @param items the incident's item keys; a column of an item the incident does not have is proposed too and shows as a
 *   problem, because ignoring it would hide what somebody lost
 */
export function proposeMapping(headers: string[], items: string[]): Mapping {
  const taken = new Set<ColumnTarget>()
  const targets = headers.map((header): ColumnTarget => {
    const field = fieldFor(header)
    if (field) {
      if (taken.has(field)) return 'ignore'
      taken.add(field)
      return field
    }
    const item = itemKeyFor(header, items) ?? itemKeyFor(header, DATA_ITEM_CODES)
    if (!item || taken.has(`item:${item}`)) return 'ignore'
    taken.add(`item:${item}`)
    return `item:${item}`
  })
  // 「名」 beside 「姓」 is the given name; alone it is the whole name.
  return targets.includes('familyName')
    ? targets
    : targets.map((target) => (target === 'givenName' && !taken.has('name') ? 'name' : target))
}

/** Items that every row lost, as a first guess: those that no column speaks of, unless a column lists the items. */
export const proposeCommonItems = (mapping: Mapping, items: string[]): string[] =>
  mapping.includes('items') ? [] : items.filter((item) => !mapping.includes(`item:${item}`))

const VALUE_NOT_NAME =
  /^\d[\d,./年月日-]+$|^〒?\d{3}[-‐−ー]?\d{4}$|^[^\s@]+@[^\s@]+\.\w+$|^0[\d-]{9,13}$|^(東京都|北海道|(京都|大阪)府|.{2,3}県).*\d/u

/** True when the first row holds a person instead of column names: then their data must not become "headers". */
export const looksLikeData = (headers: string[]): boolean =>
  headers.some((header) => VALUE_NOT_NAME.test(header.normalize('NFKC').trim()))
