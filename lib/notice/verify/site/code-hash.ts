/**
 * How a code stands in the published files. The same code runs in the exporter and in the reader's browser.
 *
 * There are 29^11 codes (1.2e16). The files hold 40 bits of a slow, salted hash of each code that was handed out:
 *
 * - Somebody who types a wrong code of the right form meets one of 100,000 entries by chance once in 11 million times
 *   (100,000 / 2^40).
 * - Somebody who tries all codes on their own machines finds 1.1e9 texts that fit, of which 100,000 are real: one in
 *   11,000. Shortening the hash is what keeps real codes from being read out of the files; the 2,000 rounds make each
 *   try cost as much as 4,000 plain hashes, and the salt, one per entity, makes tables useless elsewhere.
 * - A code tells nothing about a person in any case, and a code that fits proves only that such a notice exists.
 */
export const ROUNDS = 2_000
const HASH_BITS = 40
export const HASH_DIGITS = HASH_BITS / 4

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** PBKDF2-HMAC-SHA-256 (RFC 8018) of a code in its stored form, as ten hexadecimal digits. */
export async function codeHash(code: string, salt: string, rounds: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits'])
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds }
  const bits = new Uint8Array(await crypto.subtle.deriveBits(settings, key, HASH_BITS))
  return [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** By how many digits the codes are spread over files, so that one file has a few hundred of them. */
export const shardDigitsFor = (codes: number): number => (codes <= 4_000 ? 1 : codes <= 1_000_000 ? 2 : 3)

/** One file: for each notice, by its place in the index, the rest of its hashes one after the other, in order. */
export type Shard = Record<string, string>

/** Which notice of the shard has this hash, by its place in the index; null when none has. */
export function foundIn(shard: Shard, rest: string): number | null {
  for (const [notice, hashes] of Object.entries(shard))
    for (let at = 0; at < hashes.length; at += rest.length) if (hashes.startsWith(rest, at)) return Number(notice)
  return null
}
