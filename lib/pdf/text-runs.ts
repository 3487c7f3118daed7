import { clusters, codePointName, composeMarks } from './clusters'
import { faceFor } from './coverage'
import { BODY_FAMILY, type Face, openFont, type Weight } from './fonts'

/** A piece of a line set in one typeface. */
export type TextRun = { text: string; family: string }

/** The geta: the printers' mark for "a character stands here that we do not have". */
const GETA = '〓'

/** Characters without any ink or width that pasted text brings along; dropping them changes nothing a reader sees. */
const INVISIBLE = /[\u200b\u2060\ufeff]/gu

const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** Words of alphabetic scripts, and every other character alone: the units that get one typeface. */
function tokens(text: string): string[] {
  const out: string[] = []
  for (const cluster of clusters(text)) {
    const last = out.at(-1)
    if (last !== undefined && ALPHABETIC.test(cluster) && ALPHABETIC.test(last)) out[out.length - 1] += cluster
    else out.push(cluster)
  }
  return out
}

type Setting = { face: Face | undefined; width: number }

const CACHE_LIMIT = 20_000
const cache: Record<Weight, Map<string, Setting>> = { regular: new Map(), bold: new Map() }

/** Typeface and advance (1/1000 of the font size) of one token; no face when no single one has all its characters. */
function settingOf(token: string, weight: Weight): Setting {
  const known = cache[weight].get(token)
  if (known) return known
  const face = faceFor(token, weight)
  let width = 0
  if (face) {
    const font = openFont(face, weight)
    for (const cluster of clusters(token)) width += font.widths[font.characters.glyph(cluster.codePointAt(0) ?? 0)] ?? 0
  }
  if (cache[weight].size >= CACHE_LIMIT) cache[weight].clear()
  cache[weight].set(token, { face, width })
  return { face, width }
}

/** One typeface per token; a word that no single face covers falls apart into its characters. */
const settable = (text: string, weight: Weight): string[] =>
  tokens(text).flatMap((token) => (settingOf(token, weight).face ? [token] : clusters(token)))

const describe = (cluster: string) =>
  `${GETA}(${[...cluster].map((c) => codePointName(c.codePointAt(0) ?? 0)).join(' ')})`

/**
 * The text as it can be printed: marks composed, line ends as "\n", tabs as spaces, and every character that no font has
 * written as 〓(U+XXXX), so that a gap is seen and can be traced, and nothing else is ever drawn in its place.
 */
export const printable = (text: string, weight: Weight = 'regular'): string =>
  clusters(composeMarks(text).replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, ''))
    .map((cluster) => (cluster === '\n' || settingOf(cluster, weight).face ? cluster : describe(cluster)))
    .join('')

/** Width of printable text in points. */
export const textWidth = (text: string, size: number, weight: Weight = 'regular'): number =>
  (settable(text, weight).reduce((sum, token) => sum + settingOf(token, weight).width, 0) * size) / 1000

/** Cuts printable text where the typeface changes. */
export function textRuns(text: string, weight: Weight = 'regular'): TextRun[] {
  const runs: TextRun[] = []
  for (const token of settable(text, weight)) {
    const last = runs.at(-1)
    const family = settingOf(token, weight).face?.family ?? last?.family ?? BODY_FAMILY
    if (last?.family === family) last.text += token
    else runs.push({ text: token, family })
  }
  return runs
}
