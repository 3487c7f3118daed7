import type { z } from 'zod'
import type { Ctx } from '@/lib/door/context'
import { found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Touched } from './commands'
import { itemKey } from './data-items'
import * as dataRepository from './data-repository'
import { openIncident, savedMeanwhile } from './guards'
import type { AffectedDataInput, RemoveAffectedData } from './schema'

/** Adds or changes one row of affected data. @throws CONFLICT with the saved row */
export async function saveAffectedData(ctx: Ctx, input: z.output<typeof AffectedDataInput>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId)
  const { incidentId, id, version, ...row } = input
  const values = { ...row, ownLabel: row.ownLabel || null, updatedById: ctx.actor.id ?? '', updatedAt: ctx.now }
  const rows = await dataRepository.findDataRows(ctx.tx, incidentId)
  if (id === '') {
    const position = await dataRepository.nextPosition(ctx.tx, incidentId)
    await dataRepository.insertDataRows(ctx.tx, [{ ...values, incidentId, position }])
  } else {
    const before = found(rows.find((other) => other.id === id))
    const saved = await dataRepository.updateDataRow(ctx.tx, { id, incidentId, version: version ?? 0 }, values)
    if (!saved) throw await savedMeanwhile(ctx, before, await dataRepository.lastEditOfRow(ctx.tx, before.id))
  }
  await record(ctx, {
    action: 'incident.dataChanged',
    subject: { type: 'incident', id: incidentId },
    incidentId,
    data: { item: itemKey(row), added: id === '' },
  })
  return { incidentId, slug: incident.slug }
}

/** Takes a row of affected data away. @throws CONFLICT when it was changed in between */
export async function removeAffectedData(ctx: Ctx, input: z.output<typeof RemoveAffectedData>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId)
  const rows = await dataRepository.findDataRows(ctx.tx, input.incidentId)
  const before = found(rows.find((row) => row.id === input.id))
  if (!(await dataRepository.deleteDataRow(ctx.tx, input)))
    throw await savedMeanwhile(ctx, before, await dataRepository.lastEditOfRow(ctx.tx, before.id))
  await record(ctx, {
    action: 'incident.dataRemoved',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { item: itemKey(before) },
  })
  return { incidentId: incident.id, slug: incident.slug }
}
