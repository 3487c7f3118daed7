import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dataPath } from './env'

/** AES-256-GCM as NIST SP 800-38D recommends it: random 96-bit nonce, 128-bit tag. */
const NONCE = 12
const TAG = 16
const VERSION = 1

/** Random bytes for this many nonces are fetched at once: asking the system for twelve costs more than sealing a row. */
const NONCES = 512
let random = Buffer.alloc(0)
let used = 0

/** Twelve random bytes that were never given out before. */
function freshNonce(): Buffer {
  if (used >= random.length) {
    random = randomBytes(NONCES * NONCE)
    used = 0
  }
  used += NONCE
  return random.subarray(used - NONCE, used)
}

/**
 * Encrypts `plain` so that it opens only with the same key and the same `identity` (table, column and row id):
 * a value copied to another row does not decrypt. Layout: version · nonce · tag · ciphertext.
 */
export function seal(key: Buffer, plain: Buffer | string, identity: string): Buffer<ArrayBuffer> {
  const nonce = freshNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(identity))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final() // GCM has nothing left to give
  const box = Buffer.allocUnsafe(1 + NONCE + TAG + body.length)
  box[0] = VERSION
  nonce.copy(box, 1)
  cipher.getAuthTag().copy(box, 1 + NONCE)
  body.copy(box, 1 + NONCE + TAG)
  return box
}

/** The reverse of {@link seal}. @throws when the key, the identity or a single bit is not the one sealed with. */
export function open(key: Buffer, sealed: Uint8Array, identity: string): Buffer {
  const box = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (box[0] !== VERSION) throw new Error('sealed value of an unknown version')
  // Node takes a shorter tag as one that is easier to guess: the length is said.
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, 1 + NONCE), { authTagLength: TAG })
  decipher.setAuthTag(box.subarray(1 + NONCE, 1 + NONCE + TAG))
  decipher.setAAD(Buffer.from(identity))
  return Buffer.concat([decipher.update(box.subarray(1 + NONCE + TAG)), decipher.final()])
}

export const newKey = () => randomBytes(32)
export const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex')

/** A fingerprint that only holders of the key can compute: equal values give equal marks, nothing else shows. */
export const keyedMark = (key: Buffer, purpose: string, value: string): Buffer<ArrayBuffer> =>
  Buffer.from(createHmac('sha256', key).update(`${purpose}\0${value}`).digest())

let cached: Buffer | undefined

/**
 * The master key that wraps every incident's key: `TODOKE_MASTER_KEY` (32 bytes, base64) or the file `master-key` in
 * the data folder, which the launcher makes for the embedded default.
 * @throws when neither is there or the key has the wrong length
 */
export function masterKey(): Buffer {
  if (cached) return cached
  const file = dataPath('master-key')
  const text = process.env.TODOKE_MASTER_KEY ?? (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw new Error('TODOKE_MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32)')
  cached = key
  return key
}
