import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { SignedNotice } from './signed-notice-schema'

const RECEIVED = {
  id: true,
  entityId: true,
  incidentId: true,
  senderName: true,
  keyFingerprint: true,
  content: true,
  contentSha256: true,
  arrivedAt: true,
  importedById: true,
  importedAt: true,
  entity: { select: { name: true } },
  incident: { select: { slug: true, number: true, title: true } },
} satisfies Prisma.ReceivedNoticeSelect

const asReceived = (row: Prisma.ReceivedNoticeGetPayload<{ select: typeof RECEIVED }>) => ({
  ...row,
  content: row.content as unknown as SignedNotice,
})

export type ReceivedRecord = ReturnType<typeof asReceived>

export async function findReceived(
  tx: Tx,
  where: Prisma.ReceivedNoticeWhereUniqueInput,
): Promise<ReceivedRecord | null> {
  const row = await tx.receivedNotice.findUnique({ where, select: RECEIVED })
  return row && asReceived(row)
}

/** The newest notices that came in for these entities (undefined: all), those without an incident first. */
export async function findLatest(tx: Tx, entityIds: string[] | undefined, take: number): Promise<ReceivedRecord[]> {
  const rows = await tx.receivedNotice.findMany({
    where: { entityId: entityIds && { in: entityIds } },
    orderBy: [{ incidentId: { sort: 'asc', nulls: 'first' } }, { arrivedAt: 'desc' }],
    take,
    select: RECEIVED,
  })
  return rows.map(asReceived)
}

/** The notices about one incident in the order in which they came; the first began it. */
export async function findOfIncident(tx: Tx, incidentId: string): Promise<ReceivedRecord[]> {
  const orderBy = [{ arrivedAt: 'asc' as const }, { importedAt: 'asc' as const }]
  const rows = await tx.receivedNotice.findMany({ where: { incidentId }, orderBy, select: RECEIVED })
  return rows.map(asReceived)
}

/** Notices signed with one key that came in for an entity. */
export async function findFromKey(tx: Tx, entityId: string, keyFingerprint: string): Promise<ReceivedRecord[]> {
  const rows = await tx.receivedNotice.findMany({ where: { entityId, keyFingerprint }, select: RECEIVED })
  return rows.map(asReceived)
}

export const findOriginal = (tx: Tx, id: string) =>
  tx.receivedNotice.findUnique({ where: { id }, select: { entityId: true, contentSha256: true, original: true } })

/** Two uploads of one notice at the same time come one after the other. */
export async function lockEntityForNotices(tx: Tx, entityId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`received:${entityId}`}, 0))`
}

export async function insertReceived(
  tx: Tx,
  { content, ...data }: Omit<Prisma.ReceivedNoticeUncheckedCreateInput, 'content'> & { content: SignedNotice },
): Promise<void> {
  const json = content as unknown as Prisma.InputJsonValue
  await tx.receivedNotice.create({ data: { ...data, content: json }, select: { id: true } })
}

/** @returns false when it has an incident already */
export async function setIncident(tx: Tx, id: string, incidentId: string): Promise<boolean> {
  const { count } = await tx.receivedNotice.updateMany({ where: { id, incidentId: null }, data: { incidentId } })
  return count === 1
}

export const findSender = (tx: Tx, fingerprint: string) =>
  tx.trustedSender.findUnique({ where: { fingerprint }, select: { fingerprint: true, name: true, addedAt: true } })

export const findSenders = (tx: Tx) =>
  tx.trustedSender.findMany({
    orderBy: { addedAt: 'desc' },
    select: { fingerprint: true, name: true, addedById: true, addedAt: true },
  })

/** A key compared anew is known under the name it was compared for. */
export async function saveSender(tx: Tx, data: Prisma.TrustedSenderUncheckedCreateInput): Promise<void> {
  const { fingerprint, ...rest } = data
  await tx.trustedSender.upsert({ where: { fingerprint }, create: data, update: rest, select: { fingerprint: true } })
}

/** @returns false when it is not there any more */
export async function deleteSender(tx: Tx, fingerprint: string): Promise<boolean> {
  const { count } = await tx.trustedSender.deleteMany({ where: { fingerprint } })
  return count === 1
}
