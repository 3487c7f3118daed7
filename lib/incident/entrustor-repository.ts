import type { Tx } from '@/lib/platform/db'

/** The clients of an incident by name, in their order. */
export const findEntrustorNames = (tx: Tx, incidentId: string) =>
  tx.entrustor.findMany({ where: { incidentId }, orderBy: { position: 'asc' }, select: { id: true, name: true } })
