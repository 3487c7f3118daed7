import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { fulfilDuty } from '@/lib/duty/commands'
import { incidentById } from '@/lib/incident/access'
import { notInFuture } from '@/lib/incident/guards'
import { findBatch } from '@/lib/notice/batch-repository'
import { readLetterCode } from '@/lib/notice/letter-code'
import * as notices from '@/lib/notice/repository'
import type { CompleteNotice, PostBatch, ReturnLetter } from '@/lib/notice/schema'
import { fromDb } from '@/lib/platform/db-date'
import { deliveriesOf } from './deliveries'
import { findByCode, postLetters, returnLetter, takeBackReturn } from './letter-repository'
import { findMeasures } from './measure-repository'
import { notReached, obstacleToDone } from './model'
import { refreshProgress } from './progress'
import { countReach } from './repository'
import type { UndoReturn } from './schema'

/** Every printed letter of a batch that is not posted yet was posted on that day. @throws RULE when there is none */
export async function recordPosting(ctx: Ctx, input: z.output<typeof PostBatch>): Promise<{ letters: number }> {
  const batch = found(await findBatch(ctx.tx, input.batchId))
  await incidentById(ctx, batch.incidentId, 'notice.recordDelivery')
  notInFuture(ctx, { postedOn: input.postedOn })
  const letters = await postLetters(ctx.tx, batch.id, input.postedOn)
  if (letters === 0) throw new AppError('RULE', 'notice.errors.nothingToPost')
  await refreshProgress(ctx, batch.incidentId)
  await record(ctx, {
    action: 'notice.posted',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { postedOn: input.postedOn, letters },
  })
  return { letters }
}

const badField = (field: string, message: string) =>
  new AppError('INVALID', { message: 'door.invalid', fields: { [field]: [message] } })

/** The letter of an incident behind a typed code. @throws INVALID beside the code */
async function letterOf(ctx: Ctx, incidentId: string, typed: string) {
  const code = readLetterCode(typed)
  if (!code) throw badField('code', 'notice.errors.codeMistyped')
  const letter = await findByCode(ctx.tx, code)
  if (letter?.batch.version.notice.incidentId !== incidentId) throw badField('code', 'notice.errors.codeUnknown')
  return { ...letter, code }
}

/** A letter came back. @throws INVALID beside the code when it is no code, of another incident, not posted, or back already */
export async function recordReturn(ctx: Ctx, input: z.output<typeof ReturnLetter>): Promise<{ code: string }> {
  const { incidentId, returnedOn, reason } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  notInFuture(ctx, { returnedOn })
  const letter = await letterOf(ctx, incidentId, input.code)
  const postedOn = fromDb(letter.postedOn)
  if (!postedOn) throw badField('code', 'notice.errors.codeNotPosted')
  if (returnedOn < postedOn) throw badField('returnedOn', 'notice.errors.returnedBeforePosted')
  if (!(await returnLetter(ctx.tx, letter.id, returnedOn, reason))) throw badField('code', 'notice.errors.codeReturned')
  await refreshProgress(ctx, incidentId)
  await record(ctx, {
    action: 'notice.returnedMail',
    subject: { type: 'letter', id: letter.id },
    incidentId,
    data: { returnedOn, reason },
  })
  return { code: letter.code }
}

/** Takes back a return that was recorded by mistake. @throws RULE when something was decided about it since */
export async function undoReturn(ctx: Ctx, input: z.output<typeof UndoReturn>): Promise<{ code: string }> {
  const { incidentId } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  const letter = await letterOf(ctx, incidentId, input.code)
  if (!(await takeBackReturn(ctx.tx, letter.id))) throw new AppError('RULE', 'delivery.errors.notUndoable')
  await refreshProgress(ctx, incidentId)
  await record(ctx, {
    action: 'notice.returnedMail',
    subject: { type: 'letter', id: letter.id },
    incidentId,
    data: { undone: true },
  })
  return { code: letter.code }
}

/**
 * Declares the notice to the persons done, as of the day the last letter was posted or the last substitute measure
 * began. Whoever does it was shown how many people no notice reached.
 * @throws RULE naming what is still to be done · CONFLICT when the numbers changed since they were shown
 */
export async function completeNotice(ctx: Ctx, input: z.output<typeof CompleteNotice>): Promise<void> {
  const { incidentId } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  const notice = await notices.findNotice(ctx.tx, incidentId)
  const version = notice && (await notices.findLatestVersion(ctx.tx, notice.id))
  const { reach, inHouse, lastPosted } = version
    ? await deliveriesOf(ctx.tx, incidentId, version.id)
    : { reach: await countReach(ctx.tx, incidentId), inHouse: 0, lastPosted: null }
  const obstacle = obstacleToDone(reach, inHouse)
  if (obstacle) throw new AppError('RULE', `delivery.obstacle.${obstacle}`)
  if (notReached(reach) !== input.notReached) throw new AppError('CONFLICT', 'notice.errors.countsMoved')
  const measures = await findMeasures(ctx.tx, incidentId)
  const [last] = [lastPosted ?? '', ...measures.map(({ startedOn }) => fromDb(startedOn))].sort().reverse()
  const doneAt = new Date(`${last}T00:00:00+09:00`)
  await fulfilDuty(ctx, { incidentId, kind: 'noticeToPersons', doneAt, lateReason: null })
}
