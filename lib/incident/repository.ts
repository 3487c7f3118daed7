import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import type { DataRowRecord, IncidentRecord, OverrideRecord } from './record'
import type { ItemRecord, ItemValues } from './report-items'

const INCIDENT = {
  id: true,
  entityId: true,
  slug: true,
  number: true,
  title: true,
  preset: true,
  state: true,
  occurredOn: true,
  discoveredOn: true,
  awareOn: true,
  awareBy: true,
  regime: true,
  status: true,
  events: true,
  improperPurpose: true,
  personCount: true,
  personCountMax: true,
  recoveredUnviewed: true,
  sameDataHeldElsewhere: true,
  intentionalProvision: true,
  reasonableDeletion: true,
  entrustment: true,
  entrusteeNoticeOn: true,
  viewableByPublic: true,
  ordinanceSpecialCare: true,
  contentAltered: true,
  numberUseSystem: true,
  closedAt: true,
  closedReason: true,
  version: true,
  createdById: true,
  createdAt: true,
  updatedById: true,
  updatedAt: true,
} satisfies Prisma.IncidentSelect

type IncidentRow = Prisma.IncidentGetPayload<{ select: typeof INCIDENT }>

// Text columns hold only values that the schemas let in; a CHECK per enum would have to be migrated with each new one.
const asRecord = (row: IncidentRow): IncidentRecord =>
  ({
    ...row,
    occurredOn: fromDb(row.occurredOn),
    discoveredOn: fromDb(row.discoveredOn),
    awareOn: fromDb(row.awareOn),
    entrusteeNoticeOn: fromDb(row.entrusteeNoticeOn),
  }) as IncidentRecord

/** The incident with all its facts, or null. */
export async function findIncident(tx: Tx, where: { id: string } | { slug: string }): Promise<IncidentRecord | null> {
  const row = await tx.incident.findUnique({ where, select: INCIDENT })
  return row && asRecord(row)
}

/** The next free number of an entity in a year. Two at once: the unique key lets one through, the other tries again. */
export async function nextSequence(tx: Tx, entityId: string, year: number): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`incident:${entityId}:${year}`}, 0))`
  const last = await tx.incident.aggregate({ where: { entityId, year }, _max: { sequence: true } })
  return (last._max.sequence ?? 0) + 1
}

export async function insertIncident(tx: Tx, data: Prisma.IncidentUncheckedCreateInput): Promise<void> {
  await tx.incident.create({ data, select: { id: true } })
}

/** Compare-and-set on the version. @returns false when somebody else saved in between */
export async function updateIncident(
  tx: Tx,
  at: { id: string; version: number },
  data: Prisma.IncidentUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.incident.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

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

/** The override in force, if any. */
export async function findOverride(tx: Tx, incidentId: string): Promise<OverrideRecord | null> {
  return tx.assessmentOverride.findFirst({
    where: { incidentId, withdrawnAt: null },
    orderBy: { decidedAt: 'desc' },
    select: { id: true, reportable: true, categories: true, reason: true, decidedById: true, decidedAt: true },
  })
}

export async function insertOverride(tx: Tx, data: Prisma.AssessmentOverrideUncheckedCreateInput): Promise<void> {
  await tx.assessmentOverride.updateMany({
    where: { incidentId: data.incidentId, withdrawnAt: null },
    data: { withdrawnAt: data.decidedAt },
  })
  await tx.assessmentOverride.create({ data })
}

/** @returns false when it was withdrawn already */
export async function withdrawOverride(tx: Tx, incidentId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.assessmentOverride.updateMany({
    where: { id, incidentId, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  return count === 1
}

const CHANGE = {
  id: true,
  incidentId: true,
  fromDate: true,
  toDate: true,
  reason: true,
  state: true,
  proposedById: true,
  proposedAt: true,
  decidedById: true,
  decidedAt: true,
} as const

/** Every move of the aware date, newest first. The old values stay. */
export async function findAwareDateChanges(tx: Tx, incidentId: string) {
  const rows = await tx.awareDateChange.findMany({
    where: { incidentId },
    orderBy: { proposedAt: 'desc' },
    select: CHANGE,
  })
  return rows.map((row) => ({ ...row, fromDate: fromDb(row.fromDate), toDate: fromDb(row.toDate) }))
}

export async function findAwareDateChange(tx: Tx, id: string) {
  const row = await tx.awareDateChange.findUnique({ where: { id }, select: CHANGE })
  return row && { ...row, fromDate: fromDb(row.fromDate), toDate: fromDb(row.toDate) }
}

export async function insertAwareDateChange(tx: Tx, data: Prisma.AwareDateChangeUncheckedCreateInput): Promise<void> {
  await tx.awareDateChange.create({ data })
}

/** @returns false when it was decided already */
export async function decideAwareDateChange(
  tx: Tx,
  id: string,
  data: { state: 'accepted' | 'refused'; decidedById: string; decidedAt: Date },
): Promise<boolean> {
  const { count } = await tx.awareDateChange.updateMany({ where: { id, state: 'proposed' }, data })
  return count === 1
}
