import { LIMITS } from './limits'
import type { ReadMessage } from './message'
import { readEml } from './read-eml'
import { readMsg } from './read-msg'
import { readText } from './read-text'
import { type Resolver, verifiedAuthentication } from './verify-authentication'

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Bytes of an `.eml`, an Outlook `.msg` or pasted text, as a message. Never throws on content: what could not be read
 * is named in `problems`. Nothing is fetched; only with a `resolver` are SPF, DKIM, DMARC and ARC verified by DNS.
 */
export async function readMessage(bytes: Buffer, options: { resolver?: Resolver } = {}): Promise<ReadMessage> {
  const kept = bytes.subarray(0, LIMITS.message)
  const message = await read(kept)
  if (bytes.length > LIMITS.message) message.problems.push('tooLarge')
  if (!options.resolver || message.form !== 'eml') return message
  message.verified = await verifiedAuthentication(kept, options.resolver)
  if (!message.verified) message.problems.push('notVerified')
  return message
}

async function read(bytes: Buffer): Promise<ReadMessage> {
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) return await readMsg(bytes)
  if (looksLikeMail(bytes)) return await readEml(bytes)
  return readText(decoded(bytes))
}

/** A mail begins with header lines, and has more of them than people copy into a box. */
function looksLikeMail(bytes: Buffer): boolean {
  const head = bytes
    .subarray(0, 20_000)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '')
  const lines = head.slice(0, Math.max(head.search(/\r?\n\r?\n/u), 0) || head.length).split(/\r?\n/u)
  const fields = lines.map((line) => /^(?:From )?([A-Za-z][A-Za-z0-9-]{1,60}):/u.exec(line)?.[1]?.toLowerCase())
  const telling = [
    'received',
    'message-id',
    'mime-version',
    'return-path',
    'content-type',
    'delivered-to',
    'dkim-signature',
  ]
  return fields[0] !== undefined && fields.some((field) => field !== undefined && telling.includes(field))
}

/** UTF-8, else the encodings Japanese text files still come in. */
function decoded(bytes: Buffer): string {
  const escapes = bytes.includes('\u001b$') ? ['iso-2022-jp'] : []
  for (const encoding of [...escapes, 'utf-8', 'shift_jis', 'euc-jp']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not this one
    }
  }
  return bytes.toString('latin1')
}
