import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { reopenDuty } from '@/lib/duty/commands'
import { setEntrustment, type Touched } from '@/lib/incident/commands'
import { openIncident, savedMeanwhile } from '@/lib/incident/guards'
import { newId } from '@/lib/platform/id'
import { thenFollowUp } from '@/lib/report/follow-up'
import { isEntrustee } from './model'
import * as repository from './repository'
import type { AddEntrustor, ChangeEntrustor, RemoveEntrustor, SaveLetterDesk } from './schema'

/** Adds a client and, where all others had been notified, brings the duties back for this one's data (rule 9). */
async function add(ctx: Ctx, input: z.output<typeof AddEntrustor>): Promise<Touched & { entrustorId: string }> {
  const incident = await openIncident(ctx, input.incidentId, 'entrustment.write')
  if (!isEntrustee(incident.entrustment)) throw new AppError('RULE', 'entrustment.errors.notEntrustee')
  const id = newId()
  await repository.insertEntrustor(ctx.tx, {
    ...input,
    id,
    position: await repository.nextPosition(ctx.tx, incident.id),
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  await record(ctx, {
    action: 'entrustment.entrustorAdded',
    subject: { type: 'entrustor', id },
    incidentId: incident.id,
    data: {},
  })
  if (incident.entrustment === 'entrusteeNotifiedEntrustor') {
    await setEntrustment(ctx, incident.id, 'entrusteeNotNotified')
    await reopenDuty(ctx, incident.id, 'noticeToEntrustor')
  }
  return { incidentId: incident.id, slug: incident.slug, entrustorId: id }
}

export const addEntrustor = thenFollowUp(add)

/** The client behind an id, its incident locked and open. */
export async function openEntrustor(ctx: Ctx, entrustorId: string) {
  const { incidentId } = found(await repository.findEntrustor(ctx.tx, entrustorId))
  const incident = await openIncident(ctx, incidentId, 'entrustment.write')
  return { incident, entrustor: found(await repository.findEntrustor(ctx.tx, entrustorId)) }
}

/** Saves name, contact and number of persons of a client. @throws CONFLICT with the saved values */
export const changeEntrustor = (ctx: Ctx, input: z.output<typeof ChangeEntrustor>): Promise<Touched> =>
  change(ctx, input)

/**
 * Saves the desk that a client's persons are to call, and who their letters are from. Texts that are submitted or approved
 * keep the desk they were frozen with.
 * @throws CONFLICT with the saved values
 */
export const saveLetterDesk = (ctx: Ctx, input: z.output<typeof SaveLetterDesk>): Promise<Touched> => change(ctx, input)

async function change(
  ctx: Ctx,
  input: z.output<typeof ChangeEntrustor> | z.output<typeof SaveLetterDesk>,
): Promise<Touched> {
  const { incident, entrustor } = await openEntrustor(ctx, input.entrustorId)
  const { entrustorId, version, ...fields } = input
  if (!(await repository.updateEntrustor(ctx.tx, { id: entrustorId, version }, fields)))
    throw await savedMeanwhile(ctx, entrustor, { updatedById: null, updatedAt: ctx.now })
  await record(ctx, {
    action: 'entrustment.entrustorChanged',
    subject: { type: 'entrustor', id: entrustorId },
    incidentId: incident.id,
    data: {
      changed: Object.keys(fields).filter(
        (name) => (fields as Record<string, unknown>)[name] !== entrustor[name as keyof typeof entrustor],
      ),
    },
  })
  return { incidentId: incident.id, slug: incident.slug }
}

/** Removes a client entered by mistake. @throws RULE when it has a notice or persons, which stay on record */
export async function removeEntrustor(ctx: Ctx, input: z.output<typeof RemoveEntrustor>): Promise<Touched> {
  const { incident, entrustor } = await openEntrustor(ctx, input.entrustorId)
  if (entrustor.version !== input.version)
    throw await savedMeanwhile(ctx, entrustor, { updatedById: null, updatedAt: ctx.now })
  if (!(await repository.deleteEntrustor(ctx.tx, { id: entrustor.id, version: entrustor.version })))
    throw new AppError('RULE', 'entrustment.errors.inUse')
  await record(ctx, {
    action: 'entrustment.entrustorRemoved',
    subject: { type: 'entrustor', id: entrustor.id },
    incidentId: incident.id,
  })
  return { incidentId: incident.id, slug: incident.slug }
}
