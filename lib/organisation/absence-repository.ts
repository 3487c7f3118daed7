import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { Tx } from '@/lib/platform/db'
import { fromDb, toDb } from '@/lib/platform/db-date'

const ABSENCE = { id: true, userId: true, deputyId: true, fromOn: true, toOn: true } as const

const asAbsence = <R extends { fromOn: Date; toOn: Date }>(row: R) => ({
  ...row,
  fromOn: fromDb(row.fromOn),
  toOn: fromDb(row.toOn),
})

export async function findAbsencesOn(tx: Tx, day: CalendarDate) {
  const at = toDb(day)
  const where = { fromOn: { lte: at }, toOn: { gte: at } }
  const rows = await tx.absence.findMany({ where, select: ABSENCE, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  return rows.map(asAbsence)
}

/** Absences that are not over on a day, by their first day. `userId` undefined: everybody's. */
export async function findAbsencesFrom(tx: Tx, day: CalendarDate, userId?: string) {
  const rows = await tx.absence.findMany({
    where: { toOn: { gte: toDb(day) }, userId },
    select: { ...ABSENCE, user: { select: { name: true } }, deputy: { select: { name: true } } },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(asAbsence)
}

export async function insertAbsence(
  tx: Tx,
  absence: { userId: string; deputyId: string; fromOn: CalendarDate; toOn: CalendarDate; createdById: string },
): Promise<string> {
  const data = { ...absence, fromOn: toDb(absence.fromOn), toOn: toDb(absence.toOn) }
  return (await tx.absence.create({ data, select: { id: true } })).id
}

export async function findAbsence(tx: Tx, id: string) {
  const row = await tx.absence.findUnique({ where: { id }, select: ABSENCE })
  return row && asAbsence(row)
}

/** @returns false when it was removed before */
export const deleteAbsence = async (tx: Tx, id: string) => (await tx.absence.deleteMany({ where: { id } })).count === 1

/** Whether somebody is already away on one of these days: two deputies at once would be none. */
export const isAway = async (tx: Tx, userId: string, fromOn: CalendarDate, toOn: CalendarDate) =>
  (await tx.absence.count({ where: { userId, fromOn: { lte: toDb(toOn) }, toOn: { gte: toDb(fromOn) } } })) > 0
