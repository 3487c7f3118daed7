import { codeHash, HASH_DIGITS, type Shard, shardDigitsFor } from './code-hash'

/** Hashes at once: enough to keep every thread of the pool busy. */
const AT_ONCE = 64

/** The hashes of codes, in their order. */
export async function hashesOf(codes: readonly string[], salt: string, rounds: number): Promise<string[]> {
  const hashes: string[] = []
  for (let at = 0; at < codes.length; at += AT_ONCE)
    hashes.push(...(await Promise.all(codes.slice(at, at + AT_ONCE).map((code) => codeHash(code, salt, rounds)))))
  return hashes
}

/**
 * Spreads hashes over files by their leading digits. Every file exists, also an empty one, so that a reader's browser
 * asks for the same number of files whatever the code.
 * @param hashes per notice, by its place in the index
 */
export function shardsOf(hashes: readonly (readonly string[])[]): { digits: number; shards: Map<string, Shard> } {
  const digits = shardDigitsFor(hashes.reduce((total, list) => total + list.length, 0))
  const shards = new Map<string, Shard>()
  for (let number = 0; number < 16 ** digits; number++) shards.set(number.toString(16).padStart(digits, '0'), {})
  hashes.forEach((list, notice) => {
    const parts = new Map<string, string[]>()
    // In order of the hash: the order of the letters is nobody's business.
    for (const hash of [...list].sort()) {
      const rest = parts.get(hash.slice(0, digits)) ?? []
      rest.push(hash.slice(digits, HASH_DIGITS))
      parts.set(hash.slice(0, digits), rest)
    }
    for (const [name, rest] of parts) Object.assign(shards.get(name) ?? {}, { [notice]: rest.join('') })
  })
  return { digits, shards }
}
