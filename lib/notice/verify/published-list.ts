import { createHash } from 'node:crypto'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { publicKey, signatureOf } from '@/lib/platform/signing'
import type { IssuedVersion } from './repository'

/** An entity as the list names it. */
export type ListedIssuer = { name: string; corporateNumber: string | null; website: string; phone: string }
export type Listed = { issuer: ListedIssuer; versions: ListedVersion[] }
export type ListedVersion = Pick<IssuedVersion, 'contentSha256' | 'channel' | 'date' | 'withdrawnAt'>

/** The list's own name in the format it declares; a change that a reader must know of gets a new number. */
const FORMAT = 'todoke-notices/1'

/** A name for a notice that tells nothing: the beginning of the hash of what was approved. */
const referenceOf = ({ contentSha256 }: ListedVersion) =>
  createHash('sha256').update(`notice ${contentSha256}`).digest('hex').slice(0, 16)

const entryOf = (version: ListedVersion) => ({
  reference: referenceOf(version),
  kind: 'appi-26-2',
  channel: version.channel,
  date: version.date,
  ...(version.withdrawnAt && { withdrawnOn: jstDateOf(version.withdrawnAt) }),
})

/** A text goes to the persons of several clients: how many clients there are is nobody's to know. */
const once = (entries: ReturnType<typeof entryOf>[]) => [
  ...new Map(entries.map((entry) => [`${entry.reference} ${entry.channel}`, entry])).values(),
]

const HOUR_MS = 3_600_000
/** To the hour, so that list and signature fit together when somebody fetches one after the other. */
const startOfHour = (at: Date) => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)

/**
 * `todoke-notices.json`: per issuer the notices in force and those taken back. No codes, no numbers of people, nothing of
 * what leaked. These bytes are what is signed.
 */
function publishedList(issuers: Listed[], keyFingerprint: string, at: Date): Buffer<ArrayBuffer> {
  const list = {
    format: FORMAT,
    issuedAt: startOfHour(at).toISOString(),
    keyFingerprint,
    issuers: issuers.map(({ issuer, versions }) => ({
      ...issuer,
      inForce: once(versions.filter(({ withdrawnAt }) => !withdrawnAt).map(entryOf)),
      withdrawn: once(versions.filter(({ withdrawnAt }) => withdrawnAt).map(entryOf)),
    })),
  }
  return Buffer.from(`${JSON.stringify(list, null, 2)}\n`)
}

/** The list, the signature of its bytes and the key to check it with, by file name. */
export function listFiles(issuers: Listed[], at: Date): Map<string, Uint8Array<ArrayBuffer>> {
  const key = publicKey()
  const list = publishedList(issuers, key.fingerprint, at)
  return new Map([
    ['todoke-notices.json', list],
    ['todoke-notices.json.sig', new Uint8Array(signatureOf(list))],
    ['todoke-notices.pem', Buffer.from(key.pem)],
  ])
}
