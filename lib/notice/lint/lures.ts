import type { Found } from './finding'
import { negatedAfter, negatedBefore, warnsOfOthers } from './negation'
import { hits, type Reading } from './reading'

const REWARD =
  /(?:返金|返還金|補償金?|賠償金?|見舞金|お詫びの(?:品|しるし)|クオカード|QUOカード|ギフト(?:券|カード)|商品券|ポイント|クーポン|給付金|還付金?|特典|賞金)[^。\n]{0,30}?(?:進呈|贈呈|お送り|送付|付与|差し上げ|支払い|支給|受け取|申請|請求|手続|お申し?込み|ご用意|ご案内|対象となり|受領資格|いたします)|\d(?:万|千|,\d{3})*円(?:分)?(?:の|を)[^。\n]{0,16}?(?:給付|進呈|支給|贈呈|返金|お渡し|差し上げ|受け取|お支払いいたします)|(?:請求|申請|受取)(?:書|フォーム)[^。\n]{0,20}?(?:記入|返送|提出|ください)|当選|確実に(?:値上がり|儲|利益)|未公開株[^。\n]{0,20}(?:お分け|ご案内|優先|販売)/u
const REWARD_EN =
  /\b(?:refund|compensation|reward|gift card|voucher|coupon|cash ?back|points|prize|payout|settlement)\b[^.\n]{0,40}\b(?:claim|receive|eligible|entitled|apply|collect|offer\w*|send|get|yours|waiting)\b|\b(?:claim|receive|eligible for|entitled to|apply for|collect|offer(?:ing)? you|get)\b[^.\n]{0,40}\b(?:refund|compensation|reward|gift card|voucher|coupon|cash ?back|points|prize|payout|settlement)\b|\bclaim form\b|\b(?:we owe you(?! (?:an? )?(?:apolog|explanation|account|word))|you are owed)\b/iu

const QR =
  /(?:QR|二次元)コード[^。\n]{0,30}?(?:読み?取|読み?込|スキャン|かざ|アクセス|撮影)[^。\n]{0,30}?(?:ください|下さい|お願い|いただ|手続|フォーム|、)|(?:QR|二次元)コード(?:から|より|にて)[^。\n]{0,24}?(?:手続|申請|入力|回答|登録|確認|ログイン)/u
const QR_EN =
  /\b(?:scan|use|read)\b[^.\n]{0,24}\bqr[- ]?code\b|\bqr[- ]?code\b[^.\n]{0,30}\b(?:form|log ?in|sign ?in|verify|register|scan|claim)\b/iu

const sought = (reading: Reading, rule: Found['rule'], ja: RegExp, en: RegExp): Found[] => {
  const found: Found[] = []
  const add = (start: number, match: string) =>
    found.push({ rule, excerpt: reading.excerpt(start, start + match.length) })
  for (const { piece, match, at, rest } of hits(reading, ja))
    if (!negatedAfter(rest) && !negatedAfter(match) && !warnsOfOthers(piece.text)) add(piece.start + at, match)
  for (const { piece, match, at } of hits(reading, en))
    if (!negatedBefore(piece.text.slice(0, at)) && !negatedBefore(` ${match}`) && !warnsOfOthers(piece.text))
      add(piece.start + at, match)
  return found
}

/** Money or a gift in the first letter: what frauds promise. */
export const rewards = (reading: Reading): Found[] => sought(reading, 'reward', REWARD, REWARD_EN)

/** A symbol nobody can read before following it. */
export const qrForms = (reading: Reading): Found[] => sought(reading, 'qrForm', QR, QR_EN)
