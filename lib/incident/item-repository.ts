import type { Tx } from '@/lib/platform/db'
import type { ItemRecord, ItemValues } from './report-items'

export type StoredItem = ItemRecord & { version: number; updatedById: string | null; updatedAt: Date }

/** All nine items with their versions. */
export async function findItems(tx: Tx, incidentId: string): Promise<StoredItem[]> {
  const rows = await tx.reportItem.findMany({
    where: { incidentId },
    orderBy: { item: 'asc' },
    select: { item: true, state: true, fields: true, version: true, updatedById: true, updatedAt: true },
  })
  return rows.map((row) => ({ ...row, fields: row.fields as ItemValues }))
}

export async function insertItems(tx: Tx, incidentId: string, items: ItemRecord[]): Promise<void> {
  await tx.reportItem.createMany({ data: items.map((item) => ({ incidentId, ...item })) })
}

/** @returns false when somebody else saved in between */
export async function updateItem(
  tx: Tx,
  at: { incidentId: string; item: number; version: number },
  data: { state: ItemRecord['state']; fields: ItemValues; updatedById: string; updatedAt: Date },
): Promise<boolean> {
  const { count } = await tx.reportItem.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}
