import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'

/** Incidents that a past one could be the same as: of these entities, with one of these numbers or titles. */
export async function findAlike(
  tx: Tx,
  { entityIds, numbers, titles }: Record<'entityIds' | 'numbers' | 'titles', string[]>,
) {
  const rows = await tx.incident.findMany({
    where: { entityId: { in: entityIds }, OR: [{ number: { in: numbers } }, { title: { in: titles } }] },
    select: { entityId: true, number: true, title: true, awareOn: true },
  })
  return rows.map((row) => ({ ...row, awareOn: fromDb(row.awareOn) }))
}

/** Sequences that are taken among these. */
export async function findTaken(tx: Tx, entityId: string, year: number, sequences: number[]): Promise<number[]> {
  const rows = await tx.incident.findMany({
    where: { entityId, year, sequence: { in: sequences } },
    select: { sequence: true },
  })
  return rows.map(({ sequence }) => sequence)
}

export type PastRows = {
  incidents: Prisma.IncidentCreateManyInput[]
  data: Prisma.AffectedDataCreateManyInput[]
  items: Prisma.ReportItemCreateManyInput[]
  overrides: Prisma.AssessmentOverrideCreateManyInput[]
}

/** Writes many at once: a statement per table, not per incident. */
export async function insertPast(tx: Tx, { incidents, data, items, overrides }: PastRows): Promise<void> {
  await tx.incident.createMany({ data: incidents })
  await tx.affectedData.createMany({ data })
  await tx.reportItem.createMany({ data: items })
  await tx.assessmentOverride.createMany({ data: overrides })
}
