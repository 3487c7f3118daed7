import { AppError } from '@/lib/core/errors'
import { masterKey, newKey, open, seal } from './crypto'
import type { Tx } from './db'

const identity = (incidentId: string) => `IncidentKey.wrapped:${incidentId}`

/** Gives a new incident its data key, stored wrapped by the master key. */
export async function createIncidentKey(tx: Tx, incidentId: string): Promise<void> {
  await tx.incidentKey.create({ data: { incidentId, wrapped: seal(masterKey(), newKey(), identity(incidentId)) } })
}

/** The same for many at once. */
export async function createIncidentKeys(tx: Tx, incidentIds: readonly string[]): Promise<void> {
  const wrapped = (incidentId: string) => seal(masterKey(), newKey(), identity(incidentId))
  await tx.incidentKey.createMany({
    data: incidentIds.map((incidentId) => ({ incidentId, wrapped: wrapped(incidentId) })),
  })
}

/** The incident's data key in the clear, for the time of one request or job. @throws RULE when it was destroyed. */
export async function incidentKey(tx: Tx, incidentId: string): Promise<Buffer> {
  const row = await tx.incidentKey.findUniqueOrThrow({ where: { incidentId }, select: { wrapped: true } })
  if (!row.wrapped) throw new AppError('RULE', 'door.keyDestroyed')
  return open(masterKey(), row.wrapped, identity(incidentId))
}
