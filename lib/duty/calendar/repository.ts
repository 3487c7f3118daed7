import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import type { DutyKind } from '../model'

export const findFeeds = (tx: Tx, userId: string) =>
  tx.calendarFeed.findMany({
    where: { userId, revokedAt: null },
    select: { id: true, createdAt: true, lastReadAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })

export async function insertFeed(
  tx: Tx,
  data: { id: string; userId: string; tokenHash: string; createdAt: Date },
): Promise<void> {
  await tx.calendarFeed.create({ data, select: { id: true } })
}

/** @returns false when it is not this person's, or revoked already */
export async function revoke(tx: Tx, id: string, userId: string, revokedAt: Date): Promise<boolean> {
  const { count } = await tx.calendarFeed.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt } })
  return count === 1
}

/** Open duties with a day of open incidents within a scope, the nearest first. */
export async function findDatedDuties(tx: Tx, scope: Prisma.IncidentWhereInput, take: number) {
  const rows = await tx.duty.findMany({
    where: {
      state: 'open',
      OR: [{ dueOn: { not: null } }, { recheckOn: { not: null } }],
      incident: { ...scope, state: 'open', imported: false },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { recheckOn: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      incidentId: true,
      kind: true,
      binding: true,
      targetOn: true,
      dueOn: true,
      recheckOn: true,
      updatedAt: true,
      incident: { select: { slug: true, number: true, entity: { select: { name: true } } } },
    },
  })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as DutyKind,
    targetOn: fromDb(row.targetOn),
    dueOn: fromDb(row.dueOn),
    recheckOn: fromDb(row.recheckOn),
  }))
}
export type DatedDuty = Awaited<ReturnType<typeof findDatedDuties>>[number]
