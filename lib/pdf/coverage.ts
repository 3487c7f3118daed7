import { clusters, composeMarks } from './clusters'
import { isVariationSelector } from './font/character-map'
import { type Face, faces, openFont, type Weight } from './fonts'

export type Uncovered = { codePoint: number; char: string; at: number }

const LAYOUT_ONLY = new Set(['\n', '\r'])

/** True when the face has a glyph for every code point of the cluster, variation selector included (cmap format 14). */
export function covers(face: Face, cluster: string, weight: Weight = 'regular'): boolean {
  const map = openFont(face, weight).characters
  const codePoints = [...composeMarks(cluster)].map((c) => c.codePointAt(0) ?? 0)
  return codePoints.every((codePoint, i) => {
    const next = codePoints[i + 1]
    if (next !== undefined && isVariationSelector(next)) return map.variant(codePoint, next) !== 0
    if (isVariationSelector(codePoint)) return i > 0
    return map.glyph(codePoint) !== 0
  })
}

/** The first face of the chain that can draw the text as a whole, or undefined. */
export const faceFor = (text: string, weight: Weight = 'regular'): Face | undefined => {
  const parts = clusters(text)
  return faces().find((face) => parts.every((cluster) => covers(face, cluster, weight)))
}

/**
 * The characters of a text that no font of this installation can draw. `char` is the whole character as typed (with its
 * variation selector), `codePoint` its base, `at` its offset in UTF-16 units. An empty list proves that the text prints
 * right; extracting text from the finished PDF would not.
 */
export function uncovered(text: string): Uncovered[] {
  const found: Uncovered[] = []
  let at = 0
  for (const char of clusters(text)) {
    if (!LAYOUT_ONLY.has(char) && !faceFor(char)) found.push({ codePoint: char.codePointAt(0) ?? 0, char, at })
    at += char.length
  }
  return found
}
