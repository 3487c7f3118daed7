import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { SENDERS_OR_NONE } from './schema'

const ENTRUSTOR = {
  id: true,
  incidentId: true,
  position: true,
  name: true,
  address: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  personCount: true,
  nameEn: true,
  letterSender: true,
  deskName: true,
  deskPhone: true,
  deskHours: true,
  deskEmail: true,
  deskNameEn: true,
  deskHoursEn: true,
  version: true,
  createdById: true,
  createdAt: true,
} satisfies Prisma.EntrustorSelect

const filled = (row: Prisma.EntrustorGetPayload<{ select: typeof ENTRUSTOR }>) => ({
  ...row,
  address: row.address ?? '',
  contactName: row.contactName ?? '',
  contactPhone: row.contactPhone ?? '',
  contactEmail: row.contactEmail ?? '',
  nameEn: row.nameEn ?? '',
  letterSender: SENDERS_OR_NONE.find((known) => known === row.letterSender) ?? '',
  deskName: row.deskName ?? '',
  deskPhone: row.deskPhone ?? '',
  deskHours: row.deskHours ?? '',
  deskEmail: row.deskEmail ?? '',
  deskNameEn: row.deskNameEn ?? '',
  deskHoursEn: row.deskHoursEn ?? '',
})

export type EntrustorRecord = ReturnType<typeof filled>

/** The clients of an incident in their order. */
export async function findEntrustors(tx: Tx, incidentId: string): Promise<EntrustorRecord[]> {
  const rows = await tx.entrustor.findMany({ where: { incidentId }, orderBy: { position: 'asc' }, select: ENTRUSTOR })
  return rows.map(filled)
}

export async function findEntrustor(tx: Tx, id: string): Promise<EntrustorRecord | null> {
  const row = await tx.entrustor.findUnique({ where: { id }, select: ENTRUSTOR })
  return row && filled(row)
}

/** How many persons of the list belong to each client. */
export async function countListed(tx: Tx, incidentId: string): Promise<Map<string, number>> {
  const rows = await tx.person.groupBy({
    by: ['entrustorId'],
    where: { incidentId, entrustorId: { not: null } },
    _count: true,
  })
  return new Map(rows.flatMap(({ entrustorId, _count }) => (entrustorId ? [[entrustorId, _count]] : [])))
}

export async function nextPosition(tx: Tx, incidentId: string): Promise<number> {
  const { _max } = await tx.entrustor.aggregate({ where: { incidentId }, _max: { position: true } })
  return (_max.position ?? 0) + 1
}

export async function insertEntrustor(tx: Tx, data: Prisma.EntrustorUncheckedCreateInput): Promise<void> {
  await tx.entrustor.create({ data, select: { id: true } })
}

/** @returns false when somebody else saved in between */
export async function updateEntrustor(
  tx: Tx,
  at: { id: string; version: number },
  data: Prisma.EntrustorUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.entrustor.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

/** Removes a client nothing hangs on. @returns false when it has a notice or persons, or was changed in between */
export async function deleteEntrustor(tx: Tx, at: { id: string; version: number }): Promise<boolean> {
  const { count } = await tx.entrustor.deleteMany({
    where: { ...at, notices: { none: {} }, persons: { none: {} }, imports: { none: {} }, batches: { none: {} } },
  })
  return count === 1
}
