import type { Found } from './finding'
import { negatedAfter, negatedBefore, warnsOfOthers } from './negation'
import { hits, type Reading } from './reading'

const PAYS = '(?:振り?込み?|送金|入金|支払い?|納付|納入|決済|購入|チャージ|預け入れ|負担)(?:の?手続き?)?'
const REQUEST = '(?:を|が|は|して|をして|も)?(?:ください|下さい|お願い|願い|願います|いただ[きくけ]|頂[きくけ]|必要)'
const ASKS = [
  /同封の(?:払込|振込|納付)(?:票|用紙|書)[^。\n]{0,24}?(?:ください|下さい|願|いただ)/u,
  new RegExp(`(?:ご|お)?${PAYS}${REQUEST}`, 'u'),
  /(?:振り込んで|支払って|払って|買って|送って|チャージして)(?:ください|下さい|いただ|頂)/u,
  /(?:下記|以下|次|指定)の[^。、\n]{0,12}?口座|振込先(?:は|:|口座は)|(?:手数料|費用|料金|保証金|登録料|調査費|再発行料)[^。\n]{0,16}(?:円|が必要|がかかり)/u,
  /(?:ギフトカード|電子マネー|プリペイド|ビットコイン|暗号資産|仮想通貨)[^。\n]{0,30}(?:購入|送|移|番号を)[^。\n]{0,12}(?:ください|下さい|願)/u,
  /(?:預貯金|預金|現金|お金)を[^。\n]{0,20}?(?:引き出|下ろ|おろし|用意|準備|渡|預け)[^。\n]{0,12}(?:(?:ください|下さい|願|いただ)|、(?=[^。\n]{0,60}(?:ください|下さい|願|いただ)))|\d\s?(?:BTC|ビットコイン|USDT|ETH)/u,
  /現金書留(?:にて|で)[^。\n]{0,16}(?:ください|下さい|願|いただ)/u,
  /(?:資産|資金|預金|残高|お金|現金)[^。\n]{0,24}?(?:(?:安全な|別の|新しい|指定の)[^。\n]{0,10}(?:口座|ウォレット|アドレス)|ウォレット)[^。\n]{0,12}(?:移|送)[^。\n]{0,10}(?:ください|下さい|願|いただ)/u,
  /(?:残高|資産|資金|預金|預貯金|お金|現金)(?:の[^。、\n]{1,8})?を[^。\n]{0,40}?(?:移|送金|振り?替え|預け)[^。\n]{0,8}(?:ください|下さい|願|いただ)/u,
]
/** The sender bears it, or somebody is asked to pay it back. */
const BORNE =
  /(?:当社|当院|当校|弊社|当行|当方|当店|当組合|当薬局|本市|当市|市|弊行|私ども)(?:が|で|にて)[^。\n]{0,8}(?:負担|支払)|かかりません|無料|いただきません/u

const ASKS_EN =
  /\b(?:price|fee|charge|cost) (?:is|will be|comes to) (?:about |only )?(?:[¥$€]|jpy|yen|usd)?\s?\d|\bpayment slip (?:is |\(?)?enclosed|\benclosed (?:\w+ )?payment slip|\bto be (?:settled|paid) (?:by|within|before)\b|\b(?:please|must|need to|required to|kindly|you should|to (?:restore|protect|unlock|avoid|keep|secure)[^.\n]{0,40},?)\s+(?:\w+\s+){0,2}(?:pay|transfer|wire|deposit|remit|purchase|buy|send (?:us )?(?:money|the fee|¥|\$|jpy|yen|usd))\b|\b(?:fee|charge|deposit|payment) of (?:¥|\$|jpy|yen|usd|€|\d)|\b(?:fee|payment|charge) (?:is|will be) (?:required|due|payable|charged)|\b(?:gift cards?|bitcoin|cryptocurrency|crypto wallet)\b[^.\n]{0,40}\b(?:code|send|buy|pay)|\b(?:buy(?:ing)?|purchas(?:e|ing)|send(?:ing)?|pay(?:ing)?)\b[^.\n]{0,30}\b(?:(?:gift|prepaid) cards?|bitcoin|cryptocurrency)\b|\b(?:move|transfer|shift)\b[^.\n]{0,30}\b(?:funds?|balance|money|assets|savings|coins)\b[^.\n]{0,30}\b(?:account|wallet|address)\b|\d\s?(?:btc|bitcoins?|usdt|eth|xmr)\b|^\s*(?:pay|transfer|wire|remit)\b/iu

/** "Please do not buy", "pay nobody". */
const REFUSED_EN = /\b(?:do not|don['’]t|never)\s+(?:\w+\s+)?(?:pay|transfer|wire|deposit|remit|purchase|buy|send)\b/iu
const PAY_NOBODY_EN = /^\s*(?:money to )?(?:nobody|no one|nothing|no )/iu

/** A notice costs its reader nothing. */
export function asksPayment(reading: Reading): Found[] {
  const found: Found[] = []
  for (const pattern of ASKS)
    for (const { piece, match, at, rest } of hits(reading, pattern)) {
      if (negatedAfter(rest) || BORNE.test(piece.text) || warnsOfOthers(piece.text, at + match.length)) continue
      found.push({ rule: 'asksPayment', excerpt: reading.excerpt(piece.start + at, piece.start + at + match.length) })
    }
  for (const { piece, match, at, rest } of hits(reading, ASKS_EN)) {
    if (negatedBefore(piece.text.slice(0, at)) || REFUSED_EN.test(match) || PAY_NOBODY_EN.test(rest)) continue
    if (warnsOfOthers(piece.text)) continue
    found.push({ rule: 'asksPayment', excerpt: reading.excerpt(piece.start + at, piece.start + at + match.length) })
  }
  return found
}
