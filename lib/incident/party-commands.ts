import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { getEntity } from '@/lib/organisation/queries'
import type { Touched } from './commands'
import { openIncident } from './guards'
import { deleteParty, insertParty } from './party-repository'
import type { AddParty, RemoveParty } from './schema'

/**
 * Adds an entity the incident concerns as well: one that reports jointly (guideline 3-5-3-2, 連名) or a company of the
 * group. From then on its staff may look at the incident.
 * @throws RULE when it is the incident's own entity or one of its parties already
 */
export async function addParty(ctx: Ctx, input: z.output<typeof AddParty>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId, 'incident.changeParties')
  await getEntity(ctx, input.entityId)
  const own = input.entityId === incident.entityId
  const added = !own && (await insertParty(ctx.tx, { ...input, createdAt: ctx.now }))
  if (!added)
    throw new AppError('INVALID', { message: 'door.invalid', fields: { entityId: ['entrustment.errors.partyKnown'] } })
  await record(ctx, {
    action: 'incident.partyAdded',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { entityId: input.entityId, part: input.part },
  })
  return { incidentId: incident.id, slug: incident.slug }
}

/** Takes a further entity off the incident; its staff do not see it any more. @throws CONFLICT when it is none */
export async function removeParty(ctx: Ctx, input: z.output<typeof RemoveParty>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId, 'incident.changeParties')
  if (!(await deleteParty(ctx.tx, input))) throw new AppError('CONFLICT', 'door.conflict')
  await record(ctx, {
    action: 'incident.partyRemoved',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { entityId: input.entityId },
  })
  return { incidentId: incident.id, slug: incident.slug }
}
