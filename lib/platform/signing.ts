import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dataPath } from './env'

const isMissing = (error: unknown) => (error as { code?: string }).code === 'ENOENT'

/** Made once, readable by this account alone. Two processes at once: the first to write it wins. */
function madeKey(file: string): string {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  mkdirSync(dataPath(), { recursive: true })
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
    return pem
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return readFileSync(file, 'utf8')
    throw error
  }
}

function storedKey(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return madeKey(file)
    throw error
  }
}

/**
 * The key this installation signs what it publishes with (Ed25519, RFC 8032): `TODOKE_SIGNING_KEY` (PKCS #8 in base64)
 * or the file `signing-key` in the data folder, made at first use.
 * @throws when the key is no Ed25519 key
 */
export function signingKey(): KeyObject {
  const given = process.env.TODOKE_SIGNING_KEY
  const key = given
    ? createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' })
    : createPrivateKey(storedKey(dataPath('signing-key')))
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(
      'TODOKE_SIGNING_KEY must be an Ed25519 key (openssl genpkey -algorithm ed25519 -outform DER | base64)',
    )
  return key
}

/** The public half in PEM, as openssl reads it, and its fingerprint: SHA-256 of the key's DER, in hexadecimal. */
export function publicKey(): { pem: string; fingerprint: string } {
  const key = createPublicKey(signingKey())
  const der = key.export({ type: 'spki', format: 'der' })
  return {
    pem: key.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
  }
}

/** The signature of exactly these bytes: 64 bytes. */
export const signatureOf = (bytes: Uint8Array): Buffer => sign(null, bytes, signingKey())
