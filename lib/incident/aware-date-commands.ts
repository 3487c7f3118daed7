import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { record } from '@/lib/door/record'
import { toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'
import type { Touched } from './commands'
import * as decisionRepository from './decision-repository'
import { notInFuture, openIncident, savedMeanwhile } from './guards'
import type { IncidentRecord } from './record'
import * as repository from './repository'
import type { DecideAwareDate, MoveAwareDate } from './schema'

/**
 * Moves the day on which the breach became known (guideline 3-5-3-3: the first employee of any department). Earlier is
 * taken as it is. Later gives more time: it needs a reason, and by anybody but a manager it waits for one. The old day
 * stays on record either way.
 */
export async function moveAwareDate(
  ctx: Ctx,
  input: z.output<typeof MoveAwareDate>,
): Promise<Touched & { waits: boolean }> {
  const incident = await openIncident(ctx, input.incidentId)
  notInFuture(ctx, { toDate: input.toDate })
  if (input.toDate === incident.awareOn && input.awareBy === incident.awareBy)
    throw new AppError('INVALID', { message: 'door.invalid', fields: { toDate: ['incident.errors.sameAwareDate'] } })
  const later = input.toDate > incident.awareOn
  if (later && input.reason.length < 10)
    throw new AppError('INVALID', { message: 'door.invalid', fields: { reason: ['incident.errors.laterNeedsReason'] } })
  const decides = !later || may(ctx.actor, 'incident.decideAwareDate', incident)
  const id = newId()
  const by = ctx.actor.id ?? ''
  await decisionRepository.insertAwareDateChange(ctx.tx, {
    id,
    incidentId: incident.id,
    fromDate: toDb(incident.awareOn),
    toDate: toDb(input.toDate),
    fromBy: incident.awareBy,
    toBy: input.awareBy,
    reason: input.reason,
    state: decides ? 'accepted' : 'proposed',
    proposedById: by,
    proposedAt: ctx.now,
    ...(decides && { decidedById: by, decidedAt: ctx.now }),
  })
  if (decides) await apply(ctx, incident, input.version, { awareOn: input.toDate, awareBy: input.awareBy })
  await record(ctx, {
    action: decides ? 'incident.awareDateMoved' : 'incident.awareDateProposed',
    subject: { type: 'awareDateChange', id },
    incidentId: incident.id,
    data: { from: incident.awareOn, to: input.toDate },
  })
  return { incidentId: incident.id, slug: incident.slug, waits: !decides }
}

/** A manager, not the proposer, accepts or refuses a later day. @throws CONFLICT when it was decided already */
export async function decideAwareDate(ctx: Ctx, input: z.output<typeof DecideAwareDate>): Promise<Touched> {
  const change = found(await decisionRepository.findAwareDateChange(ctx.tx, input.changeId))
  const incident = await openIncident(ctx, change.incidentId, 'incident.read')
  authorise(ctx, 'incident.decideAwareDate', { ...incident, authorId: change.proposedById })
  const decided = await decisionRepository.decideAwareDateChange(ctx.tx, change.id, {
    state: input.accept ? 'accepted' : 'refused',
    decidedById: ctx.actor.id ?? '',
    decidedAt: ctx.now,
  })
  if (!decided || (input.accept && change.fromDate !== incident.awareOn))
    throw new AppError('CONFLICT', 'door.conflict')
  if (input.accept)
    await apply(ctx, incident, incident.version, { awareOn: change.toDate, awareBy: change.toBy ?? incident.awareBy })
  await record(ctx, {
    action: 'incident.awareDateDecided',
    subject: { type: 'awareDateChange', id: change.id },
    incidentId: incident.id,
    data: { accepted: input.accept, from: change.fromDate, to: change.toDate },
  })
  return { incidentId: incident.id, slug: incident.slug }
}

async function apply(ctx: Ctx, incident: IncidentRecord, version: number, to: { awareOn: string; awareBy: string }) {
  const saved = await repository.updateIncident(
    ctx.tx,
    { id: incident.id, version },
    { ...to, awareOn: toDb(to.awareOn), updatedById: ctx.actor.id ?? '', updatedAt: ctx.now },
  )
  if (!saved) throw await savedMeanwhile(ctx, incident, incident)
}
