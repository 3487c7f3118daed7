import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { EntrustorNoticeState } from './model'
import type { SignedContent } from './signed-notice-schema'

const NOTICE = {
  id: true,
  entrustorId: true,
  number: true,
  state: true,
  content: true,
  contentSha256: true,
  submittedById: true,
  submittedAt: true,
  draftFileId: true,
  pdfFileId: true,
  jsonFileId: true,
  failure: true,
  sentAt: true,
  sentBy: true,
  sentById: true,
  entrustor: { select: { incidentId: true, name: true } },
} satisfies Prisma.EntrustorNoticeSelect

const asNotice = (row: Prisma.EntrustorNoticeGetPayload<{ select: typeof NOTICE }>) => ({
  ...row,
  contentSha256: row.contentSha256 ?? '',
  content: row.content as unknown as SignedContent,
})

export type NoticeRecord = ReturnType<typeof asNotice>

export async function findNotice(tx: Tx, id: string): Promise<NoticeRecord | null> {
  const row = await tx.entrustorNotice.findUnique({ where: { id }, select: NOTICE })
  return row && asNotice(row)
}

/** The notices to one client, newest first. */
export async function findNotices(tx: Tx, entrustorId: string): Promise<NoticeRecord[]> {
  const rows = await tx.entrustorNotice.findMany({
    where: { entrustorId },
    orderBy: { number: 'desc' },
    select: NOTICE,
  })
  return rows.map(asNotice)
}

/** Where the notices to all clients of an incident stand, newest first. */
export const findStandings = (tx: Tx, incidentId: string) =>
  tx.entrustorNotice.findMany({
    where: { entrustor: { incidentId } },
    orderBy: { number: 'desc' },
    select: { id: true, entrustorId: true, number: true, state: true, sentAt: true },
  })

/** Names of the notices behind these ids, for lists of what waits for a signature. */
export const findNames = (tx: Tx, scope: Prisma.IncidentWhereInput, ids: string[]) =>
  tx.entrustorNotice.findMany({
    where: { id: { in: ids }, entrustor: { incident: scope } },
    select: { id: true, number: true, entrustor: { select: { id: true, name: true } } },
  })

export async function insertNotice(
  tx: Tx,
  { content, ...data }: Omit<Prisma.EntrustorNoticeUncheckedCreateInput, 'content'> & { content: SignedContent },
): Promise<void> {
  const json = content as unknown as Prisma.InputJsonValue
  await tx.entrustorNotice.create({ data: { ...data, content: json }, select: { id: true } })
}

/** Compare-and-set on the state. @returns false when it is not in `from` any more */
export async function moveNotice(
  tx: Tx,
  at: { id: string; from: EntrustorNoticeState },
  data: Prisma.EntrustorNoticeUncheckedUpdateManyInput & { state: EntrustorNoticeState },
): Promise<boolean> {
  const { count } = await tx.entrustorNotice.updateMany({ where: { id: at.id, state: at.from }, data })
  return count === 1
}

/** Attaches rendered files once. @returns false when they are there already */
export async function attachFiles(
  tx: Tx,
  id: string,
  files: { draftFileId: string } | { pdfFileId: string; jsonFileId: string },
): Promise<boolean> {
  const free = 'draftFileId' in files ? { draftFileId: null } : { pdfFileId: null }
  const { count } = await tx.entrustorNotice.updateMany({ where: { id, ...free }, data: { ...files, failure: null } })
  return count === 1
}

export async function noteFailure(tx: Tx, id: string, failure: string): Promise<void> {
  await tx.entrustorNotice.updateMany({ where: { id }, data: { failure } })
}

/** Forgets a failure, for another try. @returns false when there was none */
export async function clearFailure(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.entrustorNotice.updateMany({
    where: { id, failure: { not: null } },
    data: { failure: null },
  })
  return count === 1
}
