import { z } from 'zod'
import type { PublicCtx } from '@/lib/door/public'
import { findIssuedVersions, findIssuers } from './repository'

const Listed = z.object({
  issuer: z.object({
    name: z.string(),
    corporateNumber: z.string().nullable(),
    website: z.string(),
    phone: z.string(),
  }),
  versions: z.array(
    z.object({
      contentSha256: z.string(),
      channel: z.enum(['letter', 'mail']),
      date: z.string(),
      withdrawnAt: z.date().nullable(),
    }),
  ),
})

/** Every entity that issued a notice, with its notices. */
async function published({ tx }: PublicCtx) {
  const versions = await findIssuedVersions(tx, null)
  const issuers = await findIssuers(tx)
  return issuers
    .map((issuer) => ({ issuer, versions: versions.filter(({ entityId }) => entityId === issuer.id) }))
    .filter((listed) => listed.versions.length > 0)
}

/** The list for anybody, as the public door takes it: a handful of readers who come by machine. */
export const PUBLISHED = {
  limit: () => ({ name: 'notices', perAddress: 60, altogether: 3_000, seconds: 600 }),
  answer: z.array(Listed),
  look: published,
  countAs: () => 'notices.list',
}
