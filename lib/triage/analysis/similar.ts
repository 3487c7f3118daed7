import type { ReadMessage } from './message'
import { readingOf } from './signs/reading'

/**
 * What is left of a message for finding others like it: no word can be read back from it. 64 numbers (MinHash), and
 * 16 bands of four of them; messages with a band in common are worth comparing. All are signed 32-bit integers.
 */
export type Fingerprint = { signature: number[]; bands: number[] }

const NUMBERS = 64
const ROWS = 4
/** Messages at least this much alike are one campaign. */
export const ALIKE_FROM = 0.4
/** Fewer shingles than this say nothing about what a message is like. */
const FEWEST = 12

/** The fingerprint of the words of a message; empty for a message of hardly any words. */
export function fingerprint(message: ReadMessage): Fingerprint {
  const shingles = shinglesOf(tokensOf(readingOf(message).words))
  if (shingles.size < FEWEST) return { signature: [], bands: [] }
  const signature = Array<number>(NUMBERS).fill(0x7fffffff)
  for (const shingle of shingles) {
    const hash = hashOf(shingle)
    for (let i = 0; i < NUMBERS; i += 1) {
      const value = mixed(hash ^ Math.imul(i + 1, 0x9e3779b1))
      if (value < (signature[i] as number)) signature[i] = value
    }
  }
  const bands = Array.from({ length: NUMBERS / ROWS }, (_, band) =>
    hashOf(`${band}:${signature.slice(band * ROWS, (band + 1) * ROWS).join(',')}`),
  )
  return { signature, bands }
}

/** How much of their words two messages share, 0 to 1, estimated within about 0.06. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.signature.length === 0 || a.signature.length !== b.signature.length) return 0
  return a.signature.filter((value, i) => value === b.signature[i]).length / a.signature.length
}

/** The words without what changes from one victim to the next: addresses, links, numbers, names, wallets. */
function tokensOf(words: string): string[] {
  const masked = words
    .slice(0, 30_000)
    .replace(/(?:https?:\/\/|www\.)[^\s、。「」]{1,500}/gu, ' §link ')
    .replace(/[\w.+-]{1,64}@[\w.-]{1,255}/gu, ' §mail ')
    .replace(/(?<![a-z\d])(?=[a-z]{0,110}\d)[a-z\d]{26,110}(?![a-z\d])/gu, ' §wallet ')
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,8}様/gu, ' §name ')
    .replace(/(?:dear|hello|hi|hey) [a-z.' -]{1,30},/gu, ' §name ')
    .replace(/[$¥€£]? ?\d[\d,.:/-]{0,30} ?(?:円|万円|ドル|usd|jpy|btc|eur|hours|時間|日|月|年|%)?/gu, ' §number ')
  return (
    masked.match(/§[a-z]+|[\p{Script=Latin}']{1,40}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu) ?? []
  )
}

/** Runs of four Japanese letters, or of two words of a language with spaces. */
function shinglesOf(tokens: readonly string[]): Set<string> {
  const shingles = new Set<string>()
  for (let i = 0; i < tokens.length; i += 1) {
    let weight = 0
    let end = i
    while (end < tokens.length && weight < 4) weight += (tokens[end++] as string).length > 1 ? 2 : 1
    if (weight >= 4) shingles.add(tokens.slice(i, end).join(' '))
  }
  return shingles
}

/** FNV-1a, 32 bits, signed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
