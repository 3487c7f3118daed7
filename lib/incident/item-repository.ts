import type { Tx } from '@/lib/platform/db'
import { fromDb, toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import type { NotificationProgress } from './notification-progress-schema'
import type { ItemRecord, ItemValues, OpenReason } from './report-items'

export type StoredItem = ItemRecord &
  OpenReason & {
    version: number
    updatedById: string | null
    updatedAt: Date
    /** Of item 6: counted, not typed. */
    progress: NotificationProgress | null
  }

/** What people typed and what was counted share the column; the schemas let neither write the other. */
type Stored = { progress?: NotificationProgress } & Record<string, unknown>

/** All nine items with their versions. */
export async function findItems(tx: Tx, incidentId: string): Promise<StoredItem[]> {
  const rows = await tx.reportItem.findMany({
    where: { incidentId },
    orderBy: { item: 'asc' },
    select: {
      item: true,
      state: true,
      fields: true,
      unknownReason: true,
      nextCheckOn: true,
      version: true,
      updatedById: true,
      updatedAt: true,
    },
  })
  return rows.map((row) => {
    const { progress = null, ...fields } = row.fields as Stored
    const { unknownReason, nextCheckOn } = row
    return {
      ...row,
      fields: fields as ItemValues,
      unknownReason: unknownReason ?? '',
      nextCheckOn: fromDb(nextCheckOn),
      progress,
    }
  })
}

/** Which items of these incidents are under investigation, in their order. */
export const findUnknownItems = (tx: Tx, scope: Prisma.IncidentWhereInput, incidentIds: string[]) =>
  tx.reportItem.findMany({
    where: { incidentId: { in: incidentIds }, state: 'underInvestigation', incident: scope },
    orderBy: { item: 'asc' },
    select: { incidentId: true, item: true },
  })

export async function insertItems(tx: Tx, incidentId: string, items: ItemRecord[]): Promise<void> {
  await tx.reportItem.createMany({ data: items.map((item) => ({ incidentId, ...item })) })
}

/** Saves what was typed; what was counted stays. @returns false when somebody else saved in between */
export async function updateItem(
  tx: Tx,
  at: { incidentId: string; item: number; version: number },
  data: Omit<ItemRecord, 'item'> & OpenReason & { updatedById: string; updatedAt: Date },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update "ReportItem" set state = ${data.state}::"ItemState",
      fields = ${JSON.stringify(data.fields)}::jsonb || jsonb_strip_nulls(jsonb_build_object('progress', fields -> 'progress')),
      "unknownReason" = nullif(${data.unknownReason}, ''), "nextCheckOn" = ${toDb(data.nextCheckOn)}::date,
      "updatedById" = ${data.updatedById}::uuid, "updatedAt" = ${data.updatedAt}, version = version + 1
    where "incidentId" = ${at.incidentId}::uuid and item = ${at.item}::int and version = ${at.version}::int`
  return changed === 1
}

/** Writes what was counted, beside what was typed: the version stays, nobody's typing meets a conflict. */
export async function updateProgress(tx: Tx, incidentId: string, progress: NotificationProgress): Promise<void> {
  await tx.$executeRaw`
    update "ReportItem" set fields = fields || jsonb_build_object('progress', ${JSON.stringify(progress)}::jsonb)
    where "incidentId" = ${incidentId}::uuid and item = 6`
}
