import { type Ctx, found } from '@/lib/door/context'
import type { Permission } from '@/lib/door/policy'
import { record } from '@/lib/door/record'
import { type IncidentRef, incidentById } from '@/lib/incident/access'
import { incidentKey } from '@/lib/platform/incident-key'
import { addLetters, type BatchRecord, findBatch, lockBatch, moveBatch } from './batch-repository'
import { batchCan, batchStates } from './model'
import { newLetters } from './new-letters'
import { findVersion } from './repository'
import type { FrozenNotice } from './schema'

/** A batch at work: what it belongs to, the frozen text, and the key of its incident. */
export type BatchRun = { batch: BatchRecord; incident: IncidentRef; notice: FrozenNotice; key: Buffer }

/** @throws NOT_FOUND when there is no such batch, or its incident is not for this actor */
export async function openBatchRun(ctx: Ctx, batchId: string, permission: Permission): Promise<BatchRun> {
  const batch = found(await findBatch(ctx.tx, batchId))
  const incident = await incidentById(ctx, batch.incidentId, permission)
  const { content } = found(await findVersion(ctx.tx, batch.noticeVersionId))
  return { batch, incident, notice: content, key: await incidentKey(ctx.tx, batch.incidentId) }
}

/**
 * Gives these people a letter in the batch, each with its code, in one transaction with the record of it. A person it
 * had reached before gets no second one. The caller has authorised the work.
 * @param begins whether the batch can be worked off from now on
 * @returns false when somebody paused or cancelled meanwhile: then nobody was given one
 */
export async function assignChunk(
  ctx: Ctx,
  { batch, key }: Pick<BatchRun, 'batch' | 'key'>,
  personIds: string[],
  begins: boolean,
): Promise<boolean> {
  const goesOn = batchCan('start', found((await lockBatch(ctx.tx, batch.id)) ?? null))
  const { added, total } = await addLetters(ctx.tx, batch.id, goesOn ? newLetters(key, batch.id, personIds) : [])
  const startedAt = batch.startedAt ?? ctx.now
  await moveBatch(ctx.tx, batch.id, batchStates('start'), { total, ...(begins && { state: 'printing', startedAt }) })
  await record(ctx, {
    action: 'notice.lettersAssigned',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { added, total },
  })
  return goesOn
}
