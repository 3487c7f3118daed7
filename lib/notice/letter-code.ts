/**
 * The reference code of a letter: what a caller reads out and what is typed when a letter comes back. Eleven characters
 * and a check character from an alphabet without 0 O, 1 I L, S and U, so that nothing is read as something else. It holds
 * nothing about the person.
 */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRTVWXYZ'

/** A prime: every single wrong character and every swap of two is noticed. */
const BASE = BigInt(ALPHABET.length)
const LENGTH = 11

const digitOf = (char: string) => ALPHABET.indexOf(char)

/** Weighted sum modulo the size of the alphabet, each place with a weight of its own (as ISBN-10 does modulo 11). */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, char, place) => total + digitOf(char) * (place + 1), 0)
  return ALPHABET.charAt(sum % ALPHABET.length)
}

/**
 * The code that a keyed mark stands for: the same mark gives the same code, and without the key nobody can tell which
 * letter a code belongs to. 29^11 codes (about 53 bits).
 */
export function letterCodeOf(mark: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(mark).toString('hex')}`)
  let body = ''
  for (let place = 0; place < LENGTH; place++) {
    body += ALPHABET.charAt(Number(number % BASE))
    number /= BASE
  }
  return body + checkCharacter(body)
}

/** `4K7Q2M9TX3RB` -> `4K7Q-2M9T-X3RB` */
export const writtenLetterCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A typed code without what people and phones put around it: lower case, spaces, hyphens, full-width characters. */
export const tidied = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cc}\u200b\ufeff‐‑‒–—―−ー_.・-]/gu, '')
    .replaceAll('S', '5')
    .replaceAll('U', 'V')

/** How a typed text relates to the form of a code. It is told from the text alone: it says nothing of which codes exist. */
export type Typing = 'fits' | 'empty' | 'length' | 'character' | 'check'

/**
 * `length`: not twelve characters · `character`: one that no code has · `check`: twelve of them, but one is wrong or two
 * are swapped.
 */
export function typingOf(typed: string): Typing {
  const code = tidied(typed)
  if (code === '') return 'empty'
  if ([...code].some((char) => digitOf(char) < 0)) return 'character'
  if (code.length !== LENGTH + 1) return 'length'
  return checkCharacter(code.slice(0, LENGTH)) === code[LENGTH] ? 'fits' : 'check'
}

/** A code as somebody typed it, in its stored form; null when it cannot be one. */
export const readLetterCode = (typed: string): string | null => (typingOf(typed) === 'fits' ? tidied(typed) : null)
