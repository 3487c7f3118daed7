import { createHash } from 'node:crypto'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import type { IssuedVersion } from './repository'

/** An entity as the list names it. */
export type ListedIssuer = { name: string; corporateNumber: string | null; website: string; phone: string }

/** The list's own name in the format it declares; a change that a reader must know of gets a new number. */
const FORMAT = 'todoke-notices/1'

/** A name for a notice that tells nothing: the beginning of the hash of what was approved. */
const referenceOf = ({ contentSha256 }: IssuedVersion) =>
  createHash('sha256').update(`notice ${contentSha256}`).digest('hex').slice(0, 16)

const entryOf = (version: IssuedVersion) => ({
  reference: referenceOf(version),
  kind: 'appi-26-2',
  channel: version.channel,
  date: version.date,
  ...(version.withdrawnAt && { withdrawnOn: jstDateOf(version.withdrawnAt) }),
})

/**
 * `todoke-notices.json`: per issuer the notices in force and those taken back. No codes, no numbers of people, nothing of
 * what leaked. These bytes are what is signed.
 */
export function publishedList(
  issuers: { issuer: ListedIssuer; versions: IssuedVersion[] }[],
  keyFingerprint: string,
  at: Date,
): Buffer<ArrayBuffer> {
  const list = {
    format: FORMAT,
    issuedAt: at.toISOString(),
    keyFingerprint,
    issuers: issuers.map(({ issuer, versions }) => ({
      ...issuer,
      inForce: versions.filter(({ withdrawnAt }) => !withdrawnAt).map(entryOf),
      withdrawn: versions.filter(({ withdrawnAt }) => withdrawnAt).map(entryOf),
    })),
  }
  return Buffer.from(`${JSON.stringify(list, null, 2)}\n`)
}
