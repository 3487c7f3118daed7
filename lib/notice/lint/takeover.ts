import type { Found } from './finding'
import { negatedAfter, negatedBefore, warnsOfOthers } from './negation'
import { hits, type Reading } from './reading'

const TOOL =
  'AnyDesk|Team ?Viewer|LogMeIn|UltraViewer|RustDesk|Quick ?Assist|クイックアシスト|エニーデスク|チームビューアー?'
const TAKES_OVER = [
  /(?:アプリ|ソフト(?:ウェア)?|プログラム|ツール|プロファイル|証明書|拡張機能)[^。\n]{0,20}?(?:インストール|ダウンロード|導入|入れ)[^。\n]{0,16}?(?:ください|下さい|お願い|願い|いただ[きくけ]|頂[きくけ]|、)/u,
  /(?:遠隔|リモート)(?:での?)?(?:操作|サポート|診断|接続|修復|駆除|点検)[^。\n]{0,30}?(?:いたします|致します|行います|しますので|除去します|させていただ|許可|ください|下さい|お願い)/u,
  new RegExp(`画面(?:の)?共有[^。\\n]{0,20}?(?:ください|お願い|いただ)|${TOOL}`, 'iu'),
]
const TAKES_OVER_EN = new RegExp(
  `\\b(?:install|download|run)\\b[^.\\n]{0,40}\\b(?:apps?|application|software|program|tool|extension|certificate|profile|apk)\\b|\\b(?:allow|give|grant|let|permit|accept)\\b[^.\\n]{0,40}\\b(?:remote(?:ly)? (?:access|control|connect\\w*|session)|(?:access to|control of|into) your (?:computer|device|phone|screen|pc))\\b|\\bshare your screen\\b|\\b(?:${TOOL})\\b`,
  'iu',
)
/** "The attacker could install software", "an employee had let somebody in": what happened. */
const TELLS_EN = /\b(?:we|attackers?|they|who|which|that|could|able to|had|employee|staff)\s+(?:\w+\s+){0,2}$/iu
const TELLS = /(?:攻撃者|第三者|従業員|職員|社員|担当者|ウイルス)[^。]{0,30}$/u

/** Asks to install something, or to let somebody work the reader's device: the fraud of the false support desk. */
export function takesOver(reading: Reading): Found[] {
  const found: Found[] = []
  const add = (start: number, match: string) =>
    found.push({ rule: 'takeover', excerpt: reading.excerpt(start, start + match.length) })
  for (const pattern of TAKES_OVER)
    for (const { piece, match, at, rest } of hits(reading, pattern)) {
      if (negatedAfter(rest) || negatedAfter(match) || warnsOfOthers(piece.text, at + match.length)) continue
      if (!TELLS.test(piece.text.slice(0, at))) add(piece.start + at, match)
    }
  for (const { piece, match, at } of hits(reading, TAKES_OVER_EN)) {
    const before = piece.text.slice(0, at)
    if (!negatedBefore(before) && !warnsOfOthers(piece.text) && !TELLS_EN.test(before)) add(piece.start + at, match)
  }
  return found
}
