import type { Tx } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'

const MEASURE = {
  id: true,
  incidentId: true,
  kind: true,
  reason: true,
  text: true,
  place: true,
  persons: true,
  startedOn: true,
  endedOn: true,
  createdById: true,
} satisfies Prisma.SubstituteMeasureSelect
export type MeasureRecord = Prisma.SubstituteMeasureGetPayload<{ select: typeof MEASURE }>

/** In the order they began. */
export const findMeasures = (tx: Tx, incidentId: string): Promise<MeasureRecord[]> =>
  tx.substituteMeasure.findMany({
    where: { incidentId },
    orderBy: [{ startedOn: 'asc' }, { createdAt: 'asc' }],
    select: MEASURE,
  })

export const findMeasure = (tx: Tx, id: string): Promise<MeasureRecord | null> =>
  tx.substituteMeasure.findUnique({ where: { id }, select: MEASURE })

export async function insertMeasure(tx: Tx, data: Prisma.SubstituteMeasureUncheckedCreateInput): Promise<void> {
  await tx.substituteMeasure.create({ data, select: { id: true } })
}

/** Ends a measure and forgets its marks. @returns false when it had ended */
export async function endMeasure(tx: Tx, id: string, endedOn: string): Promise<boolean> {
  const { count } = await tx.substituteMeasure.updateMany({
    where: { id, endedOn: null },
    data: { endedOn: toDb(endedOn) },
  })
  await tx.deskMark.deleteMany({ where: { measureId: id } })
  return count === 1
}

/** Locks a measure until this transaction ends. @returns whether it still runs */
export async function lockMeasure(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "SubstituteMeasure" where id = ${id}::uuid and "endedOn" is null for update`
  return rows.length === 1
}

const MARKS_AT_A_TIME = 5000

/** Puts these marks in place of those a desk had. */
export async function replaceMarks(tx: Tx, measureId: string, marks: Buffer[]): Promise<void> {
  await tx.deskMark.deleteMany({ where: { measureId } })
  for (let i = 0; i < marks.length; i += MARKS_AT_A_TIME) {
    const some = marks.slice(i, i + MARKS_AT_A_TIME).map((mark) => mark.toString('base64'))
    await tx.$executeRaw`insert into "DeskMark" ("measureId", mark)
      select ${measureId}::uuid, decode(x, 'base64') from unnest(${some}::text[]) as x on conflict do nothing`
  }
}

export const countMarks = (tx: Tx, measureId: string): Promise<number> => tx.deskMark.count({ where: { measureId } })

/** Whether a desk has this mark. */
export async function hasMark(tx: Tx, measureId: string, mark: Buffer): Promise<boolean> {
  const { length } = await tx.deskMark.findMany({
    where: { measureId, mark: Uint8Array.from(mark) },
    take: 1,
    select: { measureId: true },
  })
  return length === 1
}
