import type { Found } from './finding'
import { negatedAfter, negatedBefore } from './negation'
import { hits, type Reading } from './reading'

const ATTACHED = [
  /添付(?:の|した|いたしました|しました|しております|いたします|します|しています|されて(?:い|お)|ファイル|資料|書類|文書|フォーム|別紙)[^。\n]{0,50}?(?:ください|下さい|お願い|願い|いただ[きくけ])/u,
  /(?:本|この)メール(?:に|へ)[^。\n]{0,30}?添付(?:し|いたし)|(?:詳細|対象|書類|申請書|確認書|明細|一覧)[^。\n]{0,16}?(?:を|は)添付(?:し|いたし|の)/u,
  /(?:別添|添付)(?:の)?(?:PDF|ZIP|エクセル|Excel|ワード|Word)|圧縮ファイル|解凍パスワード|コンテンツの有効化|マクロを有効|(?<![\w/.-])[\p{L}\p{N}_-]{1,40}\.(?:zip|exe|xlsm|docm|apk|lzh|rar|7z|iso|lnk|scr|bat)(?![\w.])/iu,
]
/** It tells what was sent to the wrong person. */
const HAPPENED = /誤って|誤送信|誤り|別の(?:方|お客様|患者|保護者|宛先)|送信してしま|取り違え/u
const ATTACHED_EN =
  /\b(?:see|open|review|download|read|complete|check|find|consult|sign|return)\b[^.\n]{0,30}\battach(?:ed|ments?)\b|\bopen the enclosed (?:document|file)\b|\battached (?:to this (?:e-?mail|message)|(?:pdf|zip|file|form|document|spreadsheet|invoice))\b|\b(?:we have attached|is attached|are attached)\b/iu
const HAPPENED_EN =
  /\b(?:by mistake|mistakenly|wrong (?:person|recipient|address)|in error|another (?:person|customer|patient)|sent to)\b/iu

/** A genuine notice is complete without a file. */
export function attachment(reading: Reading): Found[] {
  const found: Found[] = []
  const add = (start: number, match: string) =>
    found.push({ rule: 'attachment', excerpt: reading.excerpt(start, start + match.length) })
  for (const pattern of ATTACHED)
    for (const { piece, match, at, rest } of hits(reading, pattern))
      if (!negatedAfter(match) && !negatedAfter(rest) && !HAPPENED.test(piece.text)) add(piece.start + at, match)
  for (const { piece, match, at } of hits(reading, ATTACHED_EN))
    if (!negatedBefore(piece.text.slice(0, at)) && !HAPPENED_EN.test(piece.text)) add(piece.start + at, match)
  return found
}
