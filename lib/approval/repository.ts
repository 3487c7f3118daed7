import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { SubjectType } from './schema'

const APPROVAL = {
  id: true,
  incidentId: true,
  subjectType: true,
  subjectId: true,
  contentSha256: true,
  state: true,
  requestedById: true,
  requestedAt: true,
  decidedById: true,
  decidedAt: true,
  comment: true,
} satisfies Prisma.ApprovalSelect

type Row = Prisma.ApprovalGetPayload<{ select: typeof APPROVAL }>
export type ApprovalRecord = Omit<Row, 'subjectType'> & { subjectType: SubjectType }

const asRecord = (row: Row): ApprovalRecord => ({ ...row, subjectType: row.subjectType as SubjectType })

export async function insertApproval(tx: Tx, data: Prisma.ApprovalUncheckedCreateInput): Promise<void> {
  await tx.approval.create({ data, select: { id: true } })
}

export async function findApproval(
  tx: Tx,
  subject: { subjectType: SubjectType; subjectId: string },
): Promise<ApprovalRecord | null> {
  const row = await tx.approval.findUnique({ where: { subjectType_subjectId: subject }, select: APPROVAL })
  return row && asRecord(row)
}

/** Every request and decision of an incident, newest first. */
export async function findApprovals(tx: Tx, incidentId: string): Promise<ApprovalRecord[]> {
  const rows = await tx.approval.findMany({
    where: { incidentId },
    orderBy: { requestedAt: 'desc' },
    select: APPROVAL,
  })
  return rows.map(asRecord)
}

/** Compare-and-set: only a waiting request is decided. @returns false when it is not waiting any more */
export async function settle(
  tx: Tx,
  id: string,
  data: { state: 'approved' | 'returned'; decidedById: string; decidedAt: Date; comment: string | null },
): Promise<boolean> {
  const { count } = await tx.approval.updateMany({ where: { id, state: 'waiting' }, data })
  return count === 1
}

/** Voids a request that waits or was approved. @returns 1, or 0 when there was none */
export async function voidOne(tx: Tx, subject: { subjectType: SubjectType; subjectId: string }): Promise<number> {
  const { count } = await tx.approval.updateMany({
    where: { ...subject, state: { in: ['waiting', 'approved'] } },
    data: { state: 'voided' },
  })
  return count
}

/** Requests that wait, the longest waiting first. */
export async function findWaiting(tx: Tx, page: { skip: number; take: number }) {
  const where: Prisma.ApprovalWhereInput = { state: 'waiting' }
  const [total, rows] = await Promise.all([
    tx.approval.count({ where }),
    tx.approval.findMany({ where, orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }], ...page, select: APPROVAL }),
  ])
  return { total, rows: rows.map(asRecord) }
}

/** Requests that wait, except those of `notBy`. */
export const countWaiting = (tx: Tx, notBy: string) =>
  tx.approval.count({ where: { state: 'waiting', requestedById: { not: notBy } } })
