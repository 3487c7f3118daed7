import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { incidentKey } from '@/lib/platform/incident-key'
import { enqueue } from '@/lib/platform/queue'
import { callerMark } from './caller'
import { PrepareDeskMarks } from './declared-jobs'
import { takeLookUp } from './look-up-limit'
import { findMeasure, findMeasures, hasMark, type MeasureRecord } from './measure-repository'
import type { LookUpCaller, PrepareDesk } from './schema'

export const openDesks = async (ctx: Ctx, incidentId: string): Promise<MeasureRecord[]> =>
  (await findMeasures(ctx.tx, incidentId)).filter(({ kind, endedOn }) => kind === 'desk' && endedOn === null)

const askForMarks = (ctx: Ctx, measureId: string) =>
  enqueue(ctx.tx, PrepareDeskMarks, { measureId }, { key: `desk-${measureId}` })

/** Open desks learn of people who were not reached only since. Part of a command that has authorised and records. */
export async function refreshDesks(ctx: Ctx, incidentId: string): Promise<void> {
  for (const { id } of await openDesks(ctx, incidentId)) await askForMarks(ctx, id)
}

/** Computes the marks of a desk anew. @throws RULE when it is closed */
export async function requestMarks(ctx: Ctx, { measureId }: z.output<typeof PrepareDesk>): Promise<void> {
  const measure = found(await findMeasure(ctx.tx, measureId))
  await incidentById(ctx, measure.incidentId, 'notice.substitute')
  if (measure.kind !== 'desk' || measure.endedOn) throw new AppError('RULE', 'delivery.errors.noDesk')
  await askForMarks(ctx, measureId)
  await record(ctx, {
    action: 'notice.deskPrepared',
    subject: { type: 'substituteMeasure', id: measureId },
    incidentId: measure.incidentId,
    data: { requested: true },
  })
}

/**
 * Tells whether a caller who gives a name and one more fact is among the people no notice reached. The answer is yes or
 * no and nothing of the list; the log gets the purpose and the answer, never what was typed.
 * @throws RULE when no desk is open · TOO_MANY when this user asked too often
 */
export async function lookUpCaller(ctx: Ctx, input: z.output<typeof LookUpCaller>): Promise<{ affected: boolean }> {
  const { incidentId, purpose, name, fact, value } = input
  await incidentById(ctx, incidentId, 'notice.lookUpCaller')
  const desks = await openDesks(ctx, incidentId)
  if (desks.length === 0) throw new AppError('RULE', 'delivery.errors.noDesk')
  await takeLookUp(ctx.actor.id ?? '')
  const key = await incidentKey(ctx.tx, incidentId)
  let affected = false
  for (const { id } of desks) affected ||= await hasMark(ctx.tx, id, callerMark(key, id, name, fact, value))
  await record(ctx, {
    action: 'notice.callerLookedUp',
    subject: { type: 'incident', id: incidentId },
    incidentId,
    data: { purpose, fact, affected },
  })
  return { affected }
}
