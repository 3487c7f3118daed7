import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { type IncidentRef, incidentById } from '@/lib/incident/access'
import { type BatchRecord, moveBatch } from '@/lib/notice/batch-repository'
import { batchStates } from '@/lib/notice/model'
import { countLetters } from './run-repository'

/** Cancelled, or another run of the same batch is further: this one has nothing more to do. */
export class Superseded extends Error {}

export const authorisePrint = (ctx: Ctx, batch: Pick<BatchRecord, 'incidentId'>): Promise<IncidentRef> =>
  incidentById(ctx, batch.incidentId, 'notice.print')

/** The counts of a batch, from its letters. */
async function countsOf(ctx: Ctx, batchId: string) {
  const { printed, held } = await countLetters(ctx.tx, batchId)
  return { printed, held }
}

/** Rests a run that somebody asked to pause. What is printed stays; the rest waits. */
export async function restRun(ctx: Ctx, batch: BatchRecord): Promise<void> {
  await authorisePrint(ctx, batch)
  const counts = await countsOf(ctx, batch.id)
  if (!(await moveBatch(ctx.tx, batch.id, batchStates('rest'), { state: 'paused', ...counts }))) throw new Superseded()
  await record(ctx, {
    action: 'notice.batchPaused',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: counts,
  })
}

async function failRun(ctx: Ctx, batch: BatchRecord, failure: string): Promise<void> {
  await authorisePrint(ctx, batch)
  await moveBatch(ctx.tx, batch.id, batchStates('fail'), { state: 'failed', failure, finishedAt: ctx.now })
  await record(ctx, {
    action: 'notice.batchFailed',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { failure },
  })
}

/** A reason that trying again does not cure, as a message key. */
const failureOf = (error: unknown): string | null =>
  error instanceof AppError && error.detail.message === 'door.keyDestroyed' ? 'notice.failure.keyDestroyed' : null

/** Runs `print`; what it cannot do ends in `failed` with a reason, at the latest when the queue gives up. */
export async function guardRun(work: Work, batch: BatchRecord, print: () => Promise<void>): Promise<void> {
  try {
    await print()
  } catch (error) {
    if (error instanceof Superseded) return
    const failure = failureOf(error)
    if (!failure && !work.lastTry) throw error
    await work.write((ctx) => failRun(ctx, batch, failure ?? 'notice.failure.unexpected'))
    if (!failure) throw error
  }
}
