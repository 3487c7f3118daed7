import type { Tx } from '@/lib/platform/db'

type Assignment = { ownerId: string | null; managerId: string | null }

export const findAssignment = (tx: Tx, id: string): Promise<(Assignment & { createdById: string }) | null> =>
  tx.incident.findUnique({ where: { id }, select: { ownerId: true, managerId: true, createdById: true } })

/** Beside the facts, whose version stays: nobody's typing meets a conflict. */
export const saveAssignment = (tx: Tx, id: string, data: Assignment) =>
  tx.incident.update({ where: { id }, data, select: { id: true } })
