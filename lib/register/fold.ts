const HIRAGANA = /[\u3041-\u3094]/g

/** A text as the register compares it: width, capitals, hiragana and katakana and runs of white space are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replace(HIRAGANA, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60))

/** The pieces by which the index finds a query: of two characters, or the one there is. */
export function grams(query: string): string[] {
  const characters = [...folded(query).trim()]
  if (characters.length === 1) return characters
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  return [...new Set(pairs)]
}
