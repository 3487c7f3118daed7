import type { Found } from './finding'
import { negatedAfter, negatedBefore } from './negation'
import { hits, type Reading } from './reading'

const SECRET =
  '(?:パスワード|パスコード|(?:読み上げられる|届いた|届く|表示された|表示される|送られた|送られる)[^。\\n]{0,8}(?:番号|コード|数字)|\\d桁の(?:番号|コード|数字)|ワンタイム|暗証番号|PIN(?:コード|番号)?|(?:認証|確認|SMS)コード(?!:? {0,2}[A-Z0-9]{4}-[A-Z0-9]{4}-)|秘密の質問|合い?言葉|カードの?(?:番号|情報)|クレジットカード(?!会社)|カードの?(?:裏面|有効期限)|有効期限|セキュリティ・?コード|CVV|CVC|口座(?:番号|情報)|(?<!法人・)個人番号|マイナンバー(?:カード)?|12桁|本人確認書類|身分証|免許証|保険証|パスポート)'
/** Whatever else is to be typed in or sent back: a notice asks for nothing. */
const PERSONAL = '(?:個人情報|お客様情報|会員情報|登録情報|生年月日|ログイン情報|ID)'
const SEND =
  '(?:入力|返信|記入|送信|送付|お送り|お知らせ|お伝え|連絡|提示|提出|登録|再登録|更新|回答|申告|申し出|アップロード|教え|送って|読み上げ|お聞かせ|照合|認証|読み上げ|FAX|お書き|書いて|書き添え|ご?記載|添え|投函|戻し|返送|同封|提供)'
const TYPE = '(?:入力|返信|記入|送信|再登録|更新|アップロード|お送り)'
/** The polite ways of asking, after a verb. `し、` and `のうえ` lead on to the next thing to do. */
const REQUEST =
  '(?:の手続き?)?(?:を|が)?(?:して|し|え|を|て)?(?:ください|下さい|くださる|お願い|願い|願います|いただ[きくけ]|頂[きくけ]|必要|のうえ|の上|後に|後、|、|し、|しなければ|済ませ|完了)'

const near = (nouns: string, verbs: string) => new RegExp(`${nouns}[^。\\n]{0,40}?(?:ご|お|再)?${verbs}${REQUEST}`, 'u')
/** "Our clerk will ask for it", "will collect it": the same, the other way round. */
const WE_TAKE =
  '(?:を|も|について)(?:、)?[^。\\n]{0,10}?(?:お伺い|伺わせ|お尋ね|お聞き|うかが|お預かり|お引き取り|回収|受け取り)(?:に(?:伺|参|上が))?(?:し|いた|致|さ|て|り|い|ます)[^。\\n]{0,8}?(?:ます|ので|ください|際)'
/** What a caller at the door wants to take away. */
const CARRIED =
  '(?:キャッシュカード|クレジットカード|マイナンバーカード|保険証|免許証|通帳|印鑑)(?:(?:と|や|・)[^。\\n]{1,12})?'
const ASKS = [
  near(SECRET, SEND),
  near(PERSONAL, TYPE),
  near(`${CARRIED}を`, '(?:[^。\\n]{0,16}?封筒に)?(?:預け|渡し|手渡し|送り|送付|返送|投函|入れ)'),
  new RegExp(`(?:${SECRET}[^。\\n]{0,16}?|${CARRIED})${WE_TAKE}`, 'u'),
]

const SECRET_EN =
  '(?:(?:numbers?|digits) of (?:the|your) (?:\\w+ )?card|digits on the back|passwords?|passcodes?|pass ?phrase|pin(?: code| number)?|card (?:numbers?|details|information)|(?:credit|debit) card|expiry date|security codes?|cvv|cvc|my number|individual number|account (?:numbers?|details)|bank details|(?:direct )?deposit details|payment details|sort code|routing number|bank account|one-time code|verification code|sms code|social security|log-?in (?:details|credentials)|credentials|user ?id|copy of your (?:licen[cs]e|passport|id)|identity documents?|selfie|(?:health )?insurance (?:card|number)|passport|driv(?:er.?s|ing) licen[cs]e|personal (?:details|information(?! protection)|data)|date of birth)'
const SEND_EN =
  '(?:enter(?:ing)?|provid(?:e|ing)|read (?=us |me |out |back |the (?:one-time|sms|verification|code|number))|enrol{1,2} with|register with|sign up with|need (?:a|the|your) (?:copy|photo|scan|image) of|(?:will|would|may|must)(?: also)? (?:need|ask(?: you)? for|require|want) (?:your|the)|log in with|collect|pick up|hand (?:over|us)|send|reply\\b[^.\\n]{0,30}\\bwith|confirm(?:ing)?|verify(?:ing)?|submit(?:ting)?|give|tell (?:us|me|him|her|(?:the|our) \\w+)|type|fill in|update(?! your password)|share|supply|e-?mail (?=us |me |it |your |a (?:copy|photo|scan))|re-?enter|upload|(?:note|write|copy) (?:down )?(?:the|your)|validate|authenticate|have ready)'
const ASKS_EN = new RegExp(`\\b${SEND_EN}\\b[^.;\\n]{0,60}?\\b${SECRET_EN}\\b`, 'iu')
/** "We may have sent your card number to another person" tells; it does not ask. */
const TELLS_EN =
  /\b(?:we|was|were|been|be|has|have|had|which|that|who|it|they|staff|employee|by mistake)\s+(?:\w+\s+){0,3}$/iu

/** Asking for what only the reader may know, or for anything that is typed in or sent back. */
export function asksSecret(reading: Reading): Found[] {
  const found: Found[] = []
  const add = (start: number, match: string) =>
    found.push({ rule: 'asksSecret', excerpt: reading.excerpt(start, start + match.length) })
  for (const pattern of ASKS)
    for (const { piece, match, at, rest } of hits(reading, pattern))
      if (!negatedAfter(rest) && !negatedAfter(match) && !isTold(match, rest)) add(piece.start + at, match)
  for (const { piece, match, at } of hits(reading, ASKS_EN)) {
    const before = piece.text.slice(0, at)
    if (!negatedBefore(before) && !negatedBefore(` ${match}`) && !TELLS_EN.test(before)) add(piece.start + at, match)
  }
  return found
}

/** "カード番号を送信し、漏えいしました" is what happened. Only the sentence's end tells. */
const isTold = (match: string, rest: string): boolean =>
  /[、上後]$/u.test(match) && !/ください|下さい|願い|いただ[きく]|頂[きく]|必要/u.test(rest)
