import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { DataRowRecord } from './record'

const DATA_ROW = {
  id: true,
  itemCode: true,
  ownLabel: true,
  dataClass: true,
  specialCareKinds: true,
  propertyRisk: true,
  encryption: true,
  medium: true,
  subjectKind: true,
  personCount: true,
  version: true,
} satisfies Prisma.AffectedDataSelect

/** The incident's data rows in their order. */
export async function findDataRows(tx: Tx, incidentId: string): Promise<DataRowRecord[]> {
  const rows = await tx.affectedData.findMany({
    where: { incidentId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: DATA_ROW,
  })
  return rows as DataRowRecord[]
}

/** Who saved a row last, and when. */
export async function lastEditOfRow(tx: Tx, id: string): Promise<{ updatedById: string; updatedAt: Date }> {
  return tx.affectedData.findUniqueOrThrow({ where: { id }, select: { updatedById: true, updatedAt: true } })
}

/** The place after the last row; places of removed rows are not taken again. */
export async function nextPosition(tx: Tx, incidentId: string): Promise<number> {
  const { _max } = await tx.affectedData.aggregate({ where: { incidentId }, _max: { position: true } })
  return (_max.position ?? -1) + 1
}

export async function insertDataRows(tx: Tx, data: Prisma.AffectedDataUncheckedCreateInput[]): Promise<void> {
  await tx.affectedData.createMany({ data })
}

/** @returns false when somebody else saved in between */
export async function updateDataRow(
  tx: Tx,
  at: { id: string; incidentId: string; version: number },
  data: Prisma.AffectedDataUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.affectedData.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

/** @returns false when somebody else changed or removed it in between */
export async function deleteDataRow(tx: Tx, at: { id: string; incidentId: string; version: number }): Promise<boolean> {
  const { count } = await tx.affectedData.deleteMany({ where: at })
  return count === 1
}
