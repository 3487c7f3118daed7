import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { openIncident } from '@/lib/incident/guards'
import { enqueue } from '@/lib/platform/queue'
import { type BatchRecord, findBatch, findBatches, moveBatch } from './batch-repository'
import { clientsOf } from './client'
import { SendMail } from './mail/declared-jobs'
import { type BatchStep, batchStates, isUnfinished, noticeCan } from './model'
import { PrintLetters } from './print/declared-jobs'
import * as repository from './repository'
import type { FrozenNotice } from './schema'

type Ref = { batchId: string }

/** Lets the worker know that something is asked of a batch: to begin, to rest, to end, to go on. */
export const wake = (ctx: Ctx, { id, channel }: Pick<BatchRecord, 'id' | 'channel'>): Promise<void> =>
  channel === 'mail'
    ? enqueue(ctx.tx, SendMail, { batchId: id }, { key: `mail-${id}` })
    : enqueue(ctx.tx, PrintLetters, { batchId: id }, { key: `print-${id}` })

/**
 * The approved text of an incident, held so that one batch is asked for at a time: two would write to the same people.
 * The persons of two clients are never the same.
 * @throws RULE when the text is not approved or a former batch of it for these persons is not finished
 */
export async function versionToSend(
  ctx: Ctx,
  incidentId: string,
  entrustorId: string | null,
): Promise<repository.VersionRecord> {
  const draft = found(await repository.findNotice(ctx.tx, incidentId))
  await repository.lockNotice(ctx.tx, draft.id)
  const version = await repository.findLatestVersion(ctx.tx, draft.id)
  if (!version || !noticeCan('print', version.state)) throw new AppError('RULE', 'notice.errors.notApproved')
  const earlier = (await findBatches(ctx.tx, incidentId)).filter((batch) => batch.noticeVersionId === version.id)
  if (earlier.some((batch) => batch.entrustorId === entrustorId && isUnfinished(batch.state)))
    throw new AppError('RULE', 'notice.errors.batchUnfinished')
  return version
}

/** A letter to a client's persons says what was approved for that client. @throws RULE when nothing was */
export function refuseUnknownClient(notice: FrozenNotice, entrustorId: string | null): void {
  if (entrustorId && !clientsOf(notice).includes(entrustorId))
    throw new AppError('RULE', 'notice.errors.clientNotInText')
}

async function batchFor(ctx: Ctx, batchId: string): Promise<BatchRecord> {
  const batch = found(await findBatch(ctx.tx, batchId))
  await incidentById(ctx, batch.incidentId, 'notice.print')
  return batch
}

async function step(ctx: Ctx, batch: BatchRecord, name: BatchStep, data: Parameters<typeof moveBatch>[3]) {
  if (!(await moveBatch(ctx.tx, batch.id, batchStates(name), data)))
    throw new AppError('CONFLICT', 'notice.errors.batchMoved')
}

/** Rests after the file at hand; it goes on when somebody resumes it. @throws CONFLICT when it does not run */
export async function pauseBatch(ctx: Ctx, { batchId }: Ref): Promise<void> {
  const batch = await batchFor(ctx, batchId)
  await step(ctx, batch, 'pause', { state: 'pausing' })
  await recordRequest(ctx, batch, 'notice.batchPaused')
  await wake(ctx, batch)
}

/**
 * Ends a batch after the file at hand. What is printed stays; who got no letter of it can be in the next batch.
 * @throws CONFLICT when it has ended
 */
export async function cancelBatch(ctx: Ctx, { batchId }: Ref): Promise<void> {
  const batch = await batchFor(ctx, batchId)
  await step(ctx, batch, 'cancel', { state: 'cancelling', failure: null })
  await recordRequest(ctx, batch, 'notice.batchCancelled')
  await wake(ctx, batch)
}

const recordRequest = (ctx: Ctx, batch: BatchRecord, action: 'notice.batchPaused' | 'notice.batchCancelled') =>
  record(ctx, {
    action,
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { requested: true },
  })

/**
 * Goes on with the letters that still wait.
 * @throws RULE when the text was changed since · CONFLICT when there is nothing to go on with
 */
export async function resumeBatch(ctx: Ctx, { batchId }: Ref): Promise<void> {
  const { incidentId } = found(await findBatch(ctx.tx, batchId))
  await openIncident(ctx, incidentId, 'notice.print')
  const batch = found(await findBatch(ctx.tx, batchId))
  const version = await repository.findLatestVersion(ctx.tx, batch.noticeId)
  if (version?.id !== batch.noticeVersionId || !noticeCan('print', version.state))
    throw new AppError('RULE', 'notice.errors.batchOfOldText')
  await step(ctx, batch, 'resume', { state: 'queued', failure: null, finishedAt: null })
  await record(ctx, {
    action: 'notice.batchResumed',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { printed: batch.printed, held: batch.held },
  })
  await wake(ctx, batch)
}
