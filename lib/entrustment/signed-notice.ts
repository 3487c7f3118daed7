import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { canonicalJson, type Json } from '@/lib/core/canonical-json'
import { AppError } from '@/lib/core/errors'
import { sha256 } from '@/lib/platform/crypto'
import { publicKey, signatureOf } from '@/lib/platform/signing'
import { LARGEST_NOTICE } from './choices'
import { FORMAT, type NoticeContent, SCHEMA_VERSION, type SignedContent, SignedNotice } from './signed-notice-schema'

const partsOf = (notice: Json): Record<string, string> =>
  Object.fromEntries(
    Object.entries(notice as Record<string, Json>).map(([name, part]) => [name, sha256(canonicalJson(part))]),
  )

/** The notice as it is hashed, approved, printed and signed. */
export const contentOf = (notice: NoticeContent): SignedContent => ({
  format: FORMAT,
  schemaVersion: SCHEMA_VERSION,
  notice,
  parts: partsOf(notice as unknown as Json),
})

const written = (content: SignedContent) => canonicalJson(content as unknown as Json)

/** The hash that is submitted, approved and printed, and that the client's installation computes again. */
export const contentHash = (content: SignedContent): string => sha256(written(content))

/** The file for the client: canonical JSON, signed with this installation's key. */
export function signNotice(content: SignedContent): string {
  const key = publicKey()
  const signed: SignedNotice = {
    content,
    sha256: contentHash(content),
    signature: {
      algorithm: 'Ed25519',
      publicKey: key.pem,
      fingerprint: key.fingerprint,
      value: signatureOf(Buffer.from(written(content))).toString('base64'),
    },
  }
  return `${canonicalJson(signed as unknown as Json)}\n`
}

const refused = (reason: string, params?: Record<string, string>) =>
  new AppError('INVALID', {
    message: `entrustment.refused.${reason}`,
    params,
    fields: { file: [`entrustment.refused.${reason}${params ? `?${new URLSearchParams(params)}` : ''}`] },
  })

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below, in a sentence of its own.
  }
  throw refused('noJson')
}

function keyOf(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** The parts that are not what the sender hashed. */
const changedParts = (content: Record<string, unknown>): string[] => {
  const now = partsOf((content.notice ?? {}) as Json)
  const then = (content.parts ?? {}) as Record<string, unknown>
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((name) => now[name] !== then[name]).sort()
}

/**
 * What was signed is what stands in the file, not what is left of it after reading: nothing may be added unseen.
 * @throws INVALID when it holds what no JSON of this format can hold
 */
function hashed(content: Record<string, unknown>): { bytes: Buffer; changed: string[] } {
  try {
    return { bytes: Buffer.from(canonicalJson(content as unknown as Json)), changed: changedParts(content) }
  } catch {
    throw refused('shape', { place: 'content' })
  }
}

/**
 * Reads an entrustee's file and checks that nothing of it was changed since it was signed. Says nothing of whose key it is:
 * that is compared by people.
 * @throws INVALID naming what is wrong: too large, no JSON, another format or version, a value of the wrong kind, changed
 * content (and which part), a wrong fingerprint, a signature that does not fit
 */
export function readNotice(text: string): SignedNotice {
  if (text.length > LARGEST_NOTICE) throw refused('tooLarge')
  const raw = parsed(text)
  const content = (raw.content ?? {}) as Record<string, unknown>
  if (content.format !== FORMAT) throw refused('otherFormat')
  if (content.schemaVersion !== SCHEMA_VERSION)
    throw refused('otherVersion', {
      version: String(content.schemaVersion).slice(0, 20),
      known: String(SCHEMA_VERSION),
    })
  const shape = SignedNotice.safeParse(raw)
  if (!shape.success) throw refused('shape', { place: (shape.error.issues[0]?.path ?? []).join('.').slice(0, 80) })
  const { bytes, changed } = hashed(content)
  if (changed.length > 0) throw refused('changedParts', { parts: changed.join(', ').slice(0, 200) })
  if (createHash('sha256').update(bytes).digest('hex') !== raw.sha256) throw refused('changedContent')
  const { publicKey: pem, fingerprint, value } = shape.data.signature
  const key = keyOf(pem)
  if (!key) throw refused('noKey')
  const actual = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
  if (actual !== fingerprint) throw refused('wrongFingerprint')
  if (!verify(null, bytes, key, Buffer.from(value, 'base64'))) throw refused('wrongSignature')
  return shape.data
}
