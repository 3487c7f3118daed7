import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import type { OverrideRecord } from './record'

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
  fromBy: true,
  toBy: true,
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

/** Keeps the answer in force on the incident itself, where lists can filter by it. Its version stays: nobody edited anything. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: { reportable: boolean; undetermined: boolean },
): Promise<void> {
  await tx.incident.updateMany({ where: { id }, data: answer })
}
