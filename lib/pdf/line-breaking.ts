import { clusters } from './clusters'

/** Characters that must not begin a line (JIS X 4051, 4.3: 行頭禁則文字). U+3000 is among them so that a line never starts with a hole. */
const NOT_AT_START = new Set(
  '、。，．・：；？！ー゛゜ヽヾゝゞ々〻―…‥’”）〕］｝〉》」』】〙〗｠»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ〜～‐゠–?!,.:;)]}｡､･｣ｧｨｩｪｫｬｭｮｯｰﾞﾟ％%℃　 ',
)

/** Characters that must not end a line (JIS X 4051, 4.3: 行末禁則文字). */
const NOT_AT_END = new Set('‘“（〔［｛〈《「『【〘〖｟«([{｢￥＄$¥〒№')

/** Punctuation that may hang over the right edge by its own width (ぶら下げ組). */
const HANGING = new Set('、。，．')

/** Runs of these are one mark and are not torn apart (分離禁止文字). */
const PAIRED = new Set('…‥―')

const isWordCharacter = (character: string) =>
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9@_\-/.#&=+~'’,:%]/u.test(character)

const isBlank = (character: string) => character === ' ' || character === '　'

/** Whether a line may end between two neighbouring clusters (JIS X 4051). */
export function mayBreakBetween(before: string, after: string): boolean {
  const last = before.at(0) ?? ''
  const first = after.at(0) ?? ''
  if (NOT_AT_START.has(first) || NOT_AT_END.has(last)) return false
  if (PAIRED.has(first) && first === last) return false
  return !(isWordCharacter(before) && isWordCharacter(after))
}

/** The unbreakable pieces of one paragraph, in order. Joined together they are the paragraph. */
export function segments(paragraph: string): string[] {
  const out: string[] = []
  let before: string | undefined
  for (const cluster of clusters(paragraph)) {
    if (before !== undefined && !mayBreakBetween(before, cluster)) out[out.length - 1] += cluster
    else out.push(cluster)
    before = cluster
  }
  return out
}

/** Width of a piece of text in any unit; lines are filled up to the same unit. */
export type Measure = (text: string) => number

const withoutTrailingBlanks = (text: string) => text.replace(/[ 　]+$/u, '')

/** What a line needs of the measure: blanks at its end need nothing, one hanging mark needs nothing. */
function visibleWidth(line: string, measure: Measure, hang: boolean): number {
  const visible = withoutTrailingBlanks(line)
  const last = visible.at(-1) ?? ''
  return hang && HANGING.has(last) ? measure(visible.slice(0, -1)) : measure(visible)
}

/** Cuts a piece that is wider than a whole line (a long address of a web page) between characters: the last resort. */
function cutToFit(piece: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const cluster of clusters(piece)) {
    if (line !== '' && !isBlank(cluster) && measure(line + cluster) > width) {
      lines.push(line)
      line = ''
    }
    line += cluster
  }
  return [...lines, line]
}

/**
 * Breaks one paragraph into lines, greedily, by the rules of Japanese typesetting. Joined together the lines are the paragraph,
 * character for character. A line starts with a forbidden character only when a single unbreakable piece is wider than the line.
 * @param hang let 、 or 。 stand outside the right edge; only for left-aligned text.
 */
export function breakParagraph(paragraph: string, width: number, measure: Measure, hang = true): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of segments(paragraph)) {
    if (visibleWidth(line + piece, measure, hang) <= width) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line)
    const cut = visibleWidth(piece, measure, hang) <= width ? [piece] : cutToFit(piece, width, measure)
    lines.push(...cut.slice(0, -1))
    line = cut.at(-1) ?? ''
  }
  return [...lines, line]
}

/** All lines of a text; "\n" ends a paragraph. */
export const breakLines = (text: string, width: number, measure: Measure, hang = true): string[] =>
  text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure, hang))
