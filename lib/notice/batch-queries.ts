import { type Ctx, found } from '@/lib/door/context'
import { incidentById } from '@/lib/incident/access'
import { type BatchRecord, findBatch } from './batch-repository'
import { isRunning, paceOf } from './model'
import type { BatchProgress } from './views'

/** How far a run of letters or mails is; for the page that shows it running. */
export async function batchProgress(ctx: Ctx, batchId: string): Promise<BatchProgress> {
  const batch = found(await findBatch(ctx.tx, batchId))
  await incidentById(ctx, batch.incidentId, 'notice.read')
  return progressOf(batch, ctx.now)
}

/** The counts of a batch and its pace, as they are written on it. */
export const progressOf = (batch: BatchRecord, now: Date): BatchProgress => ({
  state: batch.state,
  running: isRunning(batch.state),
  total: batch.total,
  printed: batch.printed,
  held: batch.held,
  pace: paceOf(batch, now),
})
