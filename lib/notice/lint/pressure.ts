import type { Found } from './finding'
import { negatedAfter, negatedBefore, warnsOfOthers } from './negation'
import { hits, type Reading } from './reading'

const ALWAYS =
  /(?:大)?至急|今すぐ|いますぐ|今直ぐ|一刻も早く|最終(?:警告|通告|通知|確認|のご?案内)|緊急(?:のお知らせ|連絡|通知|措置|対応が必要)|手遅れ|さもな(?:いと|ければ)|必ず本日|本日中|本日限り|アカウント(?:の)?停止|凍結|永久(?:に|凍結|停止)|法的(?:措置|手続)|訴訟|差し?押さ?え|逮捕|強制(?:解約|退会)/u
const WITHIN =
  /(?:\d{1,3}|二十四|四十八|数)\s*(?:時間|分|日)以内[^。\n]{0,40}?(?:ください|下さい|お願い|いただ|ない場合|なければ|必要)|期限(?:内|まで|を過ぎ)[^。\n]{0,30}?(?:ない場合|ますと|と、|失効|停止)/u
const THREAT =
  /(?:アカウント|口座|会員資格|サービス|カード|ご?利用)[^。\n]{0,12}?(?:停止|失効|削除|制限|閉鎖|ロック|解約|無効)(?:し|さ|いた|致|と)?(?:ます|れます|させていただ|なります|いたします|致します)|(?:ない|ません)(?:場合|と|とき)[^。\n]{0,24}?(?:停止|できなくな|失効|削除|制限|閉鎖|請求|拡大)/u
/** Keeping it from those who would see through it, and threats to publish. */
const SECRECY =
  /(?:この(?:こと|件|電話|連絡)|本件)[^。\n]{0,24}?(?:話さ|言わ|知らせ|相談し)ない|(?:誰|家族|警察|銀行)に(?:も|は)?(?:話さ|言わ|知らせ|相談し|連絡し)ないで|(?:動画|画像|写真|会話|連絡先|知人)[^。\n]{0,24}?(?:ばらま|拡散し|公開し|送りつけ)(?:き|く)?ます/u
const SECRECY_EN =
  /\b(?:do not|don['’]t|never) (?:\w+ )?(?:tell|contact|inform|talk to|call|involve) (?:anyone|anybody|the police|your (?:family|bank)|the bank)\b|\bI (?:will|am going to|can) (?:publish|send|release|leak|post|share)\b/iu
/** "Do not tell anybody your PIN" is advice. */
const OF_SECRET_EN = /^,?\s+(?:\w+\s+){0,3}(?:pins?|passwords?|codes?|numbers?|passcodes?|digits|credentials)\b/iu
const SOON = /(?:\d{1,2}\s*(?:時間|日|分)後|ま(?:も)なく|間もなく)[^。\n]{0,40}?(?:使えなく|できなく|停止され|失効)/u
/** The sender's own deeds: "we are investigating at once". */
const OWN_DEED = /調査|復旧|対応して|進めて|停止(?:し|いたし)まし|遮断|報告(?:し|いたし)まし/u

const WORDS_EN =
  /\b(?:urgent(?:ly)?|immediately|at once|right now|act now|as soon as possible|asap|final (?:warning|notice|reminder)|last (?:warning|chance|notice)|within (?:\d{1,3}|twenty-four|forty-eight) (?:hours?|minutes?|days?)|(?:account|access|service|card|membership)[^.\n]{0,30}\b(?:suspend|terminat|clos|lock|freez|frozen|block|deactivat|delet|restrict)\w*|legal action|lawsuit|prosecut\w*|arrest|warrant (?:will|has|is)|permanently|failure to (?:\w+ )|expires? (?:today|soon|tonight)|before it is too late|do(?:n['’]t| not) delay|immediate (?:action|attention))\b/giu
/** "We immediately stopped the server", "stopping and reissuing the card": what the sender did, what one may ask for. */
const OWN_DEED_EN =
  /\bwe (?:have )?(?:\w+ )?(?:immediately|at once|also|have|had)?\b[^.\n]{0,30}\b(?:stopped|shut|closed|blocked|reset|locked|suspended|restricted|disconnected|started|began|removed|isolated|informed|reported|changed)\b|\bwill (?:write|inform|tell|contact|reply|notify)\b|\bask (?:about|them|your)\b/iu

/** Words that press the reader, as frauds do. */
export function pressure(reading: Reading): Found[] {
  const found: Found[] = []
  const add = (start: number, match: string) =>
    found.push({ rule: 'pressure', excerpt: reading.excerpt(start, start + match.length) })
  for (const pattern of [ALWAYS, WITHIN, THREAT, SECRECY, SOON])
    for (const { piece, match, at, rest } of hits(reading, pattern)) {
      if (negatedAfter(rest) || warnsOfOthers(piece.text)) continue
      if (OWN_DEED.test(piece.text) && !/ください|下さい|お願い|場合/u.test(piece.text)) continue
      add(piece.start + at, match)
    }
  for (const { piece, match, at, rest } of hits(reading, SECRECY_EN))
    if (!OF_SECRET_EN.test(rest)) add(piece.start + at, match)
  for (const { piece, match, at } of hits(reading, WORDS_EN)) {
    if (negatedBefore(piece.text.slice(0, at)) || warnsOfOthers(piece.text) || OWN_DEED_EN.test(piece.text)) continue
    add(piece.start + at, match)
  }
  return found
}
