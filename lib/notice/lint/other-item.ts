import type { Found, LintInput } from './finding'
import { foreignWords, wordsOf } from './item-words'
import { warnsOfOthers } from './negation'
import type { Piece, Reading } from './reading'

const LOSS =
  /漏えい|漏洩|流出|漏れ|含まれ|含む|閲覧|盗|紛失|失わ|対象(?:と|の|は)|公開|持ち出|不正に(?:取得|利用)|取得され|記載(?:され|の)|記録され|渡っ|見られ|見える状態|送付し|送信し|\b(?:leaked|included|exposed|accessed|taken|stolen|disclosed|affected|compromised|lost|contained|viewed|obtained|involved)\b/iu
const NOT_LOST =
  /原因|\bcauses?\b|(?:職員|従業員|社員|担当者|管理者)の|\b(?:employee|staff|administrator)(?:['’]s)? |含まれて(?:い|おり)ま(?:せん|す\?)|含まれません|含まない|漏えい(?:は|して)[^。]{0,8}(?:ありません|おりません|いません)|(?:して|されて|持って|お預かりして|保持して|保有して|取り扱って|記録して)(?:い|おり)ません|(?:ありません|ございません)|対象(?:では|外)|(?:見られ|盗まれ|漏れ|流出し|閲覧され|持ち出され|載っ|書かれ|記載され|表示され|記録され)ては?(?:い|おり)ません|除[きく]|を除|暗号化|お?尋ね|求め|使いの場合|変更|再設定|に入力|お電話(?!番号)|\b(?:not (?:included|affected|involved|contain(?:ed)?|leaked|exposed|stored|accessed|taken|disclosed|compromised)|never|no |do not|does not|did not|was not|were not|except|other than|change|reset|encrypted)\b/iu
/** Nothing that was lost is told in advice, in a condition, or in what was changed since. */
const ADVISES =
  /ください|下さい|お願い|場合|いただ|手順|求め|^\W*(?:if|should|when|please|do not|don['’]t)\b|\bif (?:a|an|any|you)\b|\bplease\b/iu
const HEADING =
  /個人(?:データ|情報)の(?:項目|内容|種類)|(?:漏えい|漏洩|流出|紛失|対象|閲覧)[^。\n]{0,24}(?:項目|情報)\s*[:】」]?\s*$|(?:data|information|items)[^.\n]{0,40}(?:affected|involved|leaked|exposed|lost)|(?:affected|involved|leaked|exposed|lost) (?:data|information|items)/iu
const BULLET = /^\s*(?:[・●■◆○*-]|\(?\d{1,2}[).]|[①-⑳])/u
const ADVICE_BULLET = /【|ください|下さい|場合|please|check|if you/iu

/**
 * An item that this reader did not lose (rule 10: the notice is limited to what concerns the reader): in a sentence that
 * tells of a loss, or in the list under the heading of the items.
 */
export function otherItems(reading: Reading, input: LintInput): Found[] {
  if (input.items.length === 0) return []
  const words = foreignWords(input.items)
  const own = input.items.map(wordsOf)
  const found: Found[] = []
  let listed = false
  for (const piece of reading.pieces) {
    const text = piece.text.trim()
    if (text === '') continue
    const isHeading = HEADING.test(text) && text.length < 70
    // The list under the heading goes on as long as lines are short and tell nothing.
    listed =
      isHeading || (listed && text.length < 60 && !/[。.]$/u.test(text) && (BULLET.test(text) || words.length > 0))
    const list = listed && !isHeading && !ADVICE_BULLET.test(text) && !/^\d+\s*\S*(?:原因|cause|二次)/iu.test(text)
    if (!(list || LOSS.test(text) || isOwnList(text, own)) || NOT_LOST.test(text) || warnsOfOthers(text)) continue
    if (ADVISES.test(text)) continue
    for (const word of words) {
      const hit = word.exec(piece.text)
      if (hit && !contact(piece, hit.index + hit[0].length)) found.push(at(reading, piece, hit))
    }
  }
  return found
}

/** A sentence with two of the reader's own items is the list of them, whatever its words: nothing else may stand in it. */
const isOwnList = (text: string, own: readonly (readonly RegExp[])[]): boolean =>
  own.filter((words) => words.some((word) => word.test(text))).length > 1

/** "電話番号 03-…": where to call, not what was lost. */
const contact = (piece: Piece, end: number): boolean => /^[^。]{0,4}[:は ]*0\d/u.test(piece.text.slice(end, end + 8))

const at = (reading: Reading, piece: Piece, hit: RegExpExecArray): Found => ({
  rule: 'otherItem',
  excerpt: reading.excerpt(piece.start + hit.index, piece.start + hit.index + hit[0].length),
})
