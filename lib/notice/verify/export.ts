import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { getEntity, listEntities } from '@/lib/organisation/queries'
import { keyedMark, masterKey } from '@/lib/platform/crypto'
import { scamContacts } from './contacts'
import { noticeOf } from './model'
import type { Listed } from './published-list'
import { findCodes, findIssuedVersions, type IssuedVersion } from './repository'
import { ROUNDS } from './site/code-hash'
import { pageOf } from './site/page'
import { hashesOf, shardsOf } from './site/shards'
import type { SiteIndex } from './site/site-index'

type Entity = Awaited<ReturnType<typeof getEntity>>
export type Issued = { entity: Entity; versions: IssuedVersion[] }

/** What an entity has issued. @throws NOT_FOUND for a code that names none · RULE when it issued nothing */
export async function issuedBy(ctx: Ctx, entityCode: string): Promise<Issued> {
  const { id } = found((await listEntities(ctx)).find(({ code }) => code === entityCode))
  authorise(ctx, 'notice.read', { entityId: id })
  const versions = await findIssuedVersions(ctx.tx, id)
  if (versions.length === 0) throw new AppError('RULE', 'verify.errors.nothingToExport')
  return { entity: await getEntity(ctx, id), versions }
}

const PAGE = 5_000

/** The hashes of the codes of one version, a page of rows at a time. */
export async function hashesOfVersion(
  ctx: Ctx,
  { entity }: Issued,
  version: IssuedVersion,
  onProgress: (codes: number) => void,
): Promise<string[]> {
  authorise(ctx, 'notice.read', { entityId: entity.id })
  const hashes: string[] = []
  let after = ''
  for (;;) {
    const codes = (await findCodes(ctx.tx, version, after, PAGE)).map(({ code }) => code)
    hashes.push(...(await hashesOf(codes, saltOf(entity.id), ROUNDS)))
    onProgress(codes.length)
    if (codes.length < PAGE) return hashes
    after = codes.at(-1) ?? ''
  }
}

/** One per entity, always the same: files of codes that have not changed do not change. */
const saltOf = (entityId: string) => keyedMark(masterKey(), 'verify.salt', entityId).toString('hex').slice(0, 32)

/** The files of the page, by their path below it. */
export function siteFiles({ entity, versions }: Issued, hashes: string[][], at: Date): Map<string, string> {
  const { digits, shards } = shardsOf(hashes)
  const madeOn = jstDateOf(at)
  const index: SiteIndex = {
    format: 'todoke-verify/1',
    madeOn,
    salt: saltOf(entity.id),
    rounds: ROUNDS,
    shardDigits: digits,
    notices: versions.map((version) => noticeOf(version)),
  }
  const words = { issuer: { name: entity.name, phone: entity.deskPhone }, contacts: scamContacts(), madeOn }
  return new Map([
    ['index.html', pageOf('ja', words)],
    ['en.html', pageOf('en', words)],
    ['data/index.json', JSON.stringify(index)],
    ...[...shards].map(([name, shard]) => [`data/${name}.json`, JSON.stringify(shard)] as const),
  ])
}

/** What the signed list says of the entity. */
export const listedOf = ({ entity, versions }: Issued): Listed => ({
  issuer: {
    name: entity.name,
    corporateNumber: entity.corporateNumber,
    website: entity.website,
    phone: entity.deskPhone,
  },
  versions,
})

/** Writes down that the files were made, before they are put where they can be taken from. */
export async function recordExport(ctx: Ctx, { entity, versions }: Issued, codes: number): Promise<void> {
  authorise(ctx, 'notice.read', { entityId: entity.id })
  await record(ctx, {
    action: 'notice.listPublished',
    subject: { type: 'entity', id: entity.id },
    data: { versions: versions.length, codes },
  })
}
