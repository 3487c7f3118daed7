import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { type IncidentRef, incidentById } from '@/lib/incident/access'
import { type BatchRecord, lockBatch, moveBatch, removeWaiting } from '@/lib/notice/batch-repository'
import { refreshProgress } from '@/lib/notice/delivery/progress'
import { batchCan, batchStates } from '@/lib/notice/model'
import { unknownBefore } from './model'
import { countMails } from './sending-repository'

/** Why a batch stands still although nobody asked for it; `mail.failure.<reason>` says what to do. */
export type StandStill =
  | 'unreachable'
  | 'login'
  | 'sender'
  | 'allRefused'
  | 'trialOnly'
  | 'noSetting'
  | 'withdrawn'
  | 'unknown'
  | 'keyDestroyed'
  | 'unexpected'

export const failureKey = (reason: StandStill) => `mail.failure.${reason}`

export const authoriseSend = (ctx: Ctx, batch: Pick<BatchRecord, 'incidentId'>): Promise<IncidentRef> =>
  incidentById(ctx, batch.incidentId, 'notice.send')

/** The counts of a batch, from its letters. */
export async function mailCountsOf(ctx: Ctx, batchId: string) {
  const { sent, held } = await countMails(ctx.tx, batchId, unknownBefore(ctx.now))
  return { printed: sent, held }
}

/** Does what somebody asked for meanwhile. @returns whether this run is over */
export async function endedByRequest(work: Work, batch: BatchRecord): Promise<boolean> {
  if (batchCan('start', batch.state)) return false
  if (batchCan('rest', batch.state)) await work.write((ctx) => rest(ctx, batch, null))
  if (batchCan('giveUp', batch.state)) await work.write((ctx) => end(ctx, batch, 'cancelled'))
  return true
}

/** Rests the batch: somebody asked for it, or it cannot go on for a reason that a person has to put right. */
export async function rest(ctx: Ctx, batch: BatchRecord, reason: StandStill | null): Promise<void> {
  await authoriseSend(ctx, batch)
  const counts = await mailCountsOf(ctx, batch.id)
  const from = reason ? [...batchStates('start'), ...batchStates('rest')] : batchStates('rest')
  const failure = reason && failureKey(reason)
  await moveBatch(ctx.tx, batch.id, from, { state: 'paused', failure, ...counts })
  await refreshProgress(ctx, batch.incidentId)
  await record(ctx, {
    action: 'notice.batchPaused',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { ...counts, ...(reason && { failure: reason }) },
  })
}

const ENDS = { printed: 'finish', cancelled: 'giveUp' } as const

/** Every mail has its answer, or somebody cancelled those that wait. */
export async function end(ctx: Ctx, batch: BatchRecord, ending: keyof typeof ENDS): Promise<void> {
  await authoriseSend(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  const from = ending === 'printed' ? batchStates('start') : batchStates('giveUp')
  if (!state || !from.includes(state)) throw new AppError('CONFLICT', 'notice.errors.batchMoved')
  if (ending === 'cancelled') await removeWaiting(ctx.tx, batch.id)
  const { waiting, sending, sent, held } = await countMails(ctx.tx, batch.id, unknownBefore(ctx.now))
  if (waiting > 0) throw new Error('a batch of mails ended with letters that wait')
  const counts = { printed: sent, held, total: sent + held + sending }
  await moveBatch(ctx.tx, batch.id, from, { state: ending, failure: null, ...counts, finishedAt: ctx.now })
  await refreshProgress(ctx, batch.incidentId)
  await record(ctx, {
    action: ending === 'printed' ? 'notice.mailDone' : 'notice.batchCancelled',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { sent, held },
  })
}

/** Runs `send`; what it cannot do ends in a visible reason, at the latest when the queue gives up. */
export async function guardMailRun<T>(work: Work, batch: BatchRecord, send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send()
  } catch (error) {
    const destroyed = error instanceof AppError && error.detail.message === 'door.keyDestroyed'
    if (!destroyed && !work.lastTry) throw error
    await work.write((ctx) => rest(ctx, batch, destroyed ? 'keyDestroyed' : 'unexpected'))
    if (!destroyed) throw error
    return undefined
  }
}
