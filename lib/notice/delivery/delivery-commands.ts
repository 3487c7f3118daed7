import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { fulfilDuty } from '@/lib/duty/commands'
import { incidentById } from '@/lib/incident/access'
import { notInFuture } from '@/lib/incident/guards'
import { readLetterCode } from '@/lib/notice/letter-code'
import { findBatch, findByCode, postLetters, returnLetter } from '@/lib/notice/letter-repository'
import { canComplete, notReached } from '@/lib/notice/model'
import * as repository from '@/lib/notice/repository'
import type { CompleteNotice, PostBatch, ReturnLetter } from '@/lib/notice/schema'
import { fromDb } from '@/lib/platform/db-date'
import { deliveriesOf } from './deliveries'

/** Every printed letter of a batch that is not posted yet was posted on that day. @throws RULE when there is none */
export async function recordPosting(ctx: Ctx, input: z.output<typeof PostBatch>): Promise<{ letters: number }> {
  const batch = found(await findBatch(ctx.tx, input.batchId))
  await incidentById(ctx, batch.incidentId, 'notice.recordDelivery')
  notInFuture(ctx, { postedOn: input.postedOn })
  const letters = await postLetters(ctx.tx, batch.id, input.postedOn)
  if (letters === 0) throw new AppError('RULE', 'notice.errors.nothingToPost')
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

/** A letter came back. @throws INVALID beside the code when it is no code, of another incident, not posted, or back already */
export async function recordReturn(ctx: Ctx, input: z.output<typeof ReturnLetter>): Promise<{ code: string }> {
  const { incidentId, returnedOn, reason } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  notInFuture(ctx, { returnedOn })
  const code = readLetterCode(input.code)
  if (!code) throw badField('code', 'notice.errors.codeMistyped')
  const letter = await findByCode(ctx.tx, code)
  if (letter?.batch.version.notice.incidentId !== incidentId) throw badField('code', 'notice.errors.codeUnknown')
  const postedOn = fromDb(letter.postedOn)
  if (!postedOn) throw badField('code', 'notice.errors.codeNotPosted')
  if (returnedOn < postedOn) throw badField('returnedOn', 'notice.errors.returnedBeforePosted')
  if (!(await returnLetter(ctx.tx, letter.id, returnedOn, reason))) throw badField('code', 'notice.errors.codeReturned')
  await record(ctx, {
    action: 'notice.returnedMail',
    subject: { type: 'letter', id: letter.id },
    incidentId,
    data: { returnedOn, reason },
  })
  return { code }
}

/**
 * Declares the notice to the persons done, as of the day the last letter was posted. Whoever does it was shown how many
 * people no letter reached.
 * @throws RULE while printed letters are not posted · CONFLICT when the numbers changed since they were shown
 */
export async function completeNotice(ctx: Ctx, input: z.output<typeof CompleteNotice>): Promise<void> {
  const { incidentId } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  const notice = found(await repository.findNotice(ctx.tx, incidentId))
  const version = await repository.findLatestVersion(ctx.tx, notice.id)
  const counts = version && (await deliveriesOf(ctx.tx, incidentId, version.id))
  if (!counts?.lastPosted || !canComplete(counts)) throw new AppError('RULE', 'notice.errors.notAllPosted')
  if (notReached(counts) !== input.notReached) throw new AppError('CONFLICT', 'notice.errors.countsMoved')
  const doneAt = new Date(`${counts.lastPosted}T00:00:00+09:00`)
  await fulfilDuty(ctx, { incidentId, kind: 'noticeToPersons', doneAt, lateReason: null })
}
