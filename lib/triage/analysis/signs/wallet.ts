import { createHash } from 'node:crypto'
import { keccak256 } from './keccak'

/** An address to send money to. `checked`: its own checksum is right, so it is no accident of letters. */
export type Wallet = { currency: 'bitcoin' | 'ethereum' | 'monero'; address: string; checked: boolean }

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest()

/** Wallet addresses in a text, each once, at most ten. */
export function walletsIn(text: string): Wallet[] {
  const tokens = text.match(/(?<![A-Za-z0-9])[A-Za-z0-9]{26,110}(?![A-Za-z0-9])/gu) ?? []
  return [...new Set(tokens)]
    .slice(0, 500)
    .flatMap((token) => walletOf(token) ?? [])
    .slice(0, 10)
}

function walletOf(token: string): Wallet | null {
  if (/^0x[\da-fA-F]{40}$/u.test(token)) return { currency: 'ethereum', address: token, checked: ethereumChecks(token) }
  if (/^[48][1-9A-HJ-NP-Za-km-z]{94}$/u.test(token))
    return { currency: 'monero', address: token, checked: moneroChecks(token) }
  if (/^(?:bc1|BC1)[a-zA-Z0-9]{11,71}$/u.test(token))
    return { currency: 'bitcoin', address: token, checked: bech32Checks(token.toLowerCase()) }
  const looks =
    /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/u.test(token) &&
    /[a-z]/u.test(token) &&
    /[A-Z]/u.test(token) &&
    /\d/u.test(token.slice(1))
  return looks ? { currency: 'bitcoin', address: token, checked: base58Checks(token) } : null
}

function base58(text: string, length: number): Buffer | null {
  let number = 0n
  for (const letter of text) number = number * 58n + BigInt(BASE58.indexOf(letter))
  const hex = number.toString(16).padStart(length * 2, '0')
  return hex.length === length * 2 ? Buffer.from(hex, 'hex') : null
}

/** Version, 20 bytes, and the first four bytes of the double SHA-256 of both. */
function base58Checks(token: string): boolean {
  const bytes = base58(token, 25)
  return bytes?.subarray(21).equals(sha256(sha256(bytes.subarray(0, 21))).subarray(0, 4)) ?? false
}

/** BIP 173 and BIP 350. */
function bech32Checks(token: string): boolean {
  const values = [3, 3, 0, 2, 3, ...[...token.slice(3)].map((letter) => BECH32.indexOf(letter))]
  if (values.includes(-1)) return false
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [i, generator] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries())
      if ((top >>> i) & 1) sum ^= generator
  }
  return sum === 1 || sum === 0x2bc830a3
}

/** EIP-55: the capitals of a mixed-case address are its checksum. One case alone has none and is accepted. */
function ethereumChecks(token: string): boolean {
  const hex = token.slice(2)
  if (hex === hex.toLowerCase() || hex === hex.toUpperCase()) return true
  const hash = keccak256(Buffer.from(hex.toLowerCase(), 'ascii')).toString('hex')
  return [...hex].every(
    (letter, i) =>
      /\d/u.test(letter) || Number.parseInt(hash[i] as string, 16) >= 8 === (letter === letter.toUpperCase()),
  )
}

/** Eight blocks of eight bytes and one of five; the last four bytes are the Keccak of the rest. */
function moneroChecks(token: string): boolean {
  const blocks = Array.from({ length: 9 }, (_, i) => base58(token.slice(i * 11, i * 11 + 11), i < 8 ? 8 : 5))
  if (blocks.some((block) => block === null)) return false
  const bytes = Buffer.concat(blocks.filter((block) => block !== null))
  return bytes.subarray(65).equals(keccak256(bytes.subarray(0, 65)).subarray(0, 4))
}
