import { piecesOf, type Reading } from './reading'

const QUOTED = /「[^「」\n]{1,160}」|『[^『』\n]{1,160}』|“[^“”\n]{1,200}”|"[^"\n]{1,200}"/gu
/** How far the sentence around a quotation is read. */
const AROUND = 200
/** Stands for a quoted sign: a letter of no word. */
const MASK = '\u2591'

/** What follows words that somebody else says: 「…」と言う、「…」といったメール、「…」を名乗る. More quotations may stand between. */
const SAID_AFTER =
  /^(?:(?:や|、|・|,|または|又は|あるいは)?[「『][^」』\n]{1,160}[」』]|[、,・や])*(?:など|等)?(?:と(?!おり|とも|は別|同じ)|のような|など|の(?:お?電話|メール|ご?連絡|SMS|ショートメッセージ|名目|口実|案内|文言|言葉)|を(?:口実|名目|理由|装|名乗|かた|騙|語)|に(?:関する|ついての)?(?:偽|不審))/u
const WARNS =
  /詐欺|偽|にせ|手口|装[うっいわ]|よそお|名乗|騙|かた[るっり]|不審|注意|警戒|気を(?:つけ|付け)|(?:ない|ず)(?:で|に)|ません|応じ|信じ|無視|削除|消して|捨て|疑|届い(?:ても|たら|た場合)|考えられ|かもしれ|おそれ|可能性|持ちかけ|言われ/u

const SAID_BEFORE_EN =
  /(?:\b(?:says?|saying|said|claim(?:s|ing|ed)?|such as|like|e\.g\.|pretend\w*|titled|headed|reads?|reading|tells? you|told|about|asks?(?: you)?(?: to| for)?|wants?(?: you)?(?: to)?|offers?(?: to)?|mention\w*|from|demand\w*|that(?: your [\w ]{1,24})?|mails?|messages?|to|or|and|a|the)|,|\(|:)\s*$/iu
const WARNS_EN =
  /\b(?:beware|wary|careful|cautio\w+|alert|distrust|s[kc]eptical|suspicious|suspect|fake|fraud\w*|scam\w*|swindl\w*|pretend\w*|impersonat\w*|claim(?:s|ing)?|do not|don['’]t|never|not (?:from us|ours|respond|reply|answer|act)|ignore|hang up|put the phone down|if (?:any|some)(?:one|body)|if an? |police|ask us first|keep\b[^.\n]{0,40}\bto yourself)\b/iu

/** Only what the sender says itself: words quoted to warn of them are masked, sign by sign, so that places stay. */
export function ownVoice(reading: Reading): Reading {
  const { plain } = reading
  const parts: string[] = []
  let from = 0
  for (const { 0: quoted, index } of plain.matchAll(QUOTED)) {
    const end = index + quoted.length
    const before = tail(plain.slice(Math.max(0, index - AROUND), index))
    if (!isReported(quoted, before, plain.slice(end, end + AROUND))) continue
    parts.push(plain.slice(from, index + 1), MASK.repeat(quoted.length - 2))
    from = end - 1
  }
  if (from === 0) return reading
  const masked = parts.join('') + plain.slice(from)
  return { ...reading, plain: masked, pieces: piecesOf(masked) }
}

function isReported(quoted: string, before: string, after: string): boolean {
  if (/^[「『]/u.test(quoted)) return SAID_AFTER.test(after) && WARNS.test(`${before}${sentences(after, 2)}`)
  return SAID_BEFORE_EN.test(before) && WARNS_EN.test(`${before} ${sentences(after, 1)}`)
}

/** The words since the last end of a sentence. */
const tail = (before: string): string => before.split(/[。\n]|[.!?]\s/u).at(-1) ?? ''

/** The rest of the sentence, and of so many sentences altogether. */
const sentences = (after: string, count: number): string =>
  (after.split('\n')[0] ?? '')
    .split(/(?<=。)|(?<=[.!?])\s/u)
    .slice(0, count)
    .join(' ')
