import { isVariationSelector } from './font/character-map'

const isCombining = (codePoint: number) =>
  (codePoint >= 0x0300 && codePoint <= 0x036f) || codePoint === 0x3099 || codePoint === 0x309a || codePoint === 0x200d

/**
 * Splits text into what a reader sees as one character and what must never be torn apart: a base character with its variation
 * selector or its combining marks. Joined together again they are the input.
 */
export function clusters(text: string): string[] {
  const out: string[] = []
  let joined = false
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const attach = joined || isVariationSelector(codePoint) || isCombining(codePoint)
    if (attach && out.length > 0) out[out.length - 1] += character
    else out.push(character)
    joined = codePoint === 0x200d
  }
  return out
}

/**
 * Composes kana with their (semi-)voiced mark and Latin letters with their accents, and nothing else. Whole-string NFC would
 * turn U+FA19 into U+795E: another form of 神, so another person's name.
 */
export const composeMarks = (text: string) =>
  text.replace(/[\u3041-\u30ff][\u3099\u309a]|[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]+/g, (m) =>
    m.normalize('NFC'),
  )

/** How a code point is written for people: U+9089. */
export const codePointName = (codePoint: number) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
