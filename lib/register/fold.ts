const HIRAGANA = /[\u3041-\u3094]/g

/** A text as the register compares it: width, capitals, hiragana and katakana and runs of white space are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replace(HIRAGANA, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60))

/**
 * The pieces by which the index finds a query: of two characters, or the one there is. Side by side, not overlapping: each
 * piece costs as much as there are incidents that hold it, and the text itself decides in the end.
 */
export function grams(query: string): string[] {
  const characters = [...folded(query).trim()]
  if (characters.length === 1) return characters
  const last = characters.length - 2
  const pairs = characters.flatMap((character, i) =>
    i <= last && (i % 2 === 0 || i === last) ? [`${character}${characters[i + 1]}`] : [],
  )
  return [...new Set(pairs)]
}
