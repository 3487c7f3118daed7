import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { NoticeState } from '@/prisma/generated/enums'
import { hashOf, readContent, readFrozen } from './frozen'
import type { FrozenNotice, NoticeContent } from './schema'
import type { FormGroup } from './variants'

const NOTICE = {
  id: true,
  incidentId: true,
  state: true,
  content: true,
  version: true,
  createdById: true,
  updatedById: true,
  updatedAt: true,
} satisfies Prisma.NoticeSelect

const VERSION = {
  id: true,
  noticeId: true,
  number: true,
  content: true,
  contentSha256: true,
  submittedById: true,
  submittedAt: true,
  notice: { select: { incidentId: true, state: true, updatedById: true } },
} satisfies Prisma.NoticeVersionSelect

// What the JSON columns hold was parsed by the schema when it was written.
const asNotice = (row: Prisma.NoticeGetPayload<{ select: typeof NOTICE }>) => ({
  ...row,
  content: readContent(row.content as Partial<NoticeContent>),
})
const asVersion = ({ notice, ...row }: Prisma.NoticeVersionGetPayload<{ select: typeof VERSION }>) => ({
  ...row,
  content: readFrozen(row.content as unknown as FrozenNotice),
  /** What is stored is what was submitted. */
  intact: hashOf(row.content as unknown as FrozenNotice) === row.contentSha256,
  incidentId: notice.incidentId,
  state: notice.state,
  lastAuthorId: notice.updatedById,
})

export type NoticeRecord = ReturnType<typeof asNotice>
/** A submitted version with the state its notice is in now. */
export type VersionRecord = ReturnType<typeof asVersion>

export async function findNotice(tx: Tx, incidentId: string): Promise<NoticeRecord | null> {
  const row = await tx.notice.findUnique({ where: { incidentId }, select: NOTICE })
  return row && asNotice(row)
}

/** How far the notices of these incidents are, without their text. */
export const findStandings = (tx: Tx, incident: Prisma.IncidentWhereInput, incidentIds: string[]) =>
  tx.notice.findMany({
    where: { incidentId: { in: incidentIds }, incident },
    select: {
      incidentId: true,
      state: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { submittedAt: true, submittedById: true } },
    },
  })

export async function insertNotice(tx: Tx, data: Prisma.NoticeUncheckedCreateInput): Promise<void> {
  await tx.notice.create({ data, select: { id: true } })
}

/** Compare-and-set on the version. @returns false when somebody else saved in between */
export async function updateNotice(
  tx: Tx,
  at: { id: string; version: number },
  data: Prisma.NoticeUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.notice.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

/** Compare-and-set on the state. @returns false when it is not in `from` any more */
export async function moveNotice(tx: Tx, id: string, from: NoticeState, to: NoticeState): Promise<boolean> {
  const { count } = await tx.notice.updateMany({ where: { id, state: from }, data: { state: to } })
  return count === 1
}

/** Makes other commands on this notice wait until this transaction ends. */
export async function lockNotice(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Notice" where id = ${id}::uuid for update`
}

export async function insertVersion(tx: Tx, data: Prisma.NoticeVersionUncheckedCreateInput): Promise<void> {
  await tx.noticeVersion.create({ data, select: { id: true } })
}

export async function findVersion(tx: Tx, id: string): Promise<VersionRecord | null> {
  const row = await tx.noticeVersion.findUnique({ where: { id }, select: VERSION })
  return row && asVersion(row)
}

/** The version submitted last. */
export async function findLatestVersion(tx: Tx, noticeId: string): Promise<VersionRecord | null> {
  const row = await tx.noticeVersion.findFirst({ where: { noticeId }, orderBy: { number: 'desc' }, select: VERSION })
  return row && asVersion(row)
}

/** Every version of a notice, newest first. */
export async function findVersions(tx: Tx, noticeId: string): Promise<VersionRecord[]> {
  const rows = await tx.noticeVersion.findMany({ where: { noticeId }, orderBy: { number: 'desc' }, select: VERSION })
  return rows.map(asVersion)
}

/** How many persons get the same letter. */
export const countForms = (tx: Tx, incidentId: string): Promise<FormGroup[]> =>
  tx.$queryRaw`select "itemCodes", addressee, language, "entrustorId", count(*)::int as persons from "Person"
    where "incidentId" = ${incidentId}::uuid group by "itemCodes", addressee, language, "entrustorId"`

/** The person of a row, or the first of the list. */
export const findPreviewPerson = (tx: Tx, incidentId: string, row: number | null) =>
  tx.person.findFirst({
    where: { incidentId, ...(row !== null && { rowNumber: row }) },
    orderBy: [{ rowNumber: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true, sealed: true, itemCodes: true, addressee: true, language: true, entrustorId: true },
  })
