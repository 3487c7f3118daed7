import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { letterCodeOf } from '@/lib/notice/letter-code'
import { addLetters, type BatchRecord, findUnwritten, lockBatch, moveBatch } from '@/lib/notice/letter-repository'
import { batchCan, batchStates } from '@/lib/notice/model'
import { keyedMark } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { authorisePrint } from './print-run'

const CHUNK = 2000

/**
 * Gives everybody who needs one a letter in the batch, with its code and its place in the print order, a chunk per
 * transaction. Run again after a crash it adds only whom it had not reached: a person has one letter in a batch.
 */
export async function assignLetters(work: Work, batch: BatchRecord): Promise<void> {
  while ((await work.write((ctx) => assignChunk(ctx, batch))) === CHUNK) {
    if (work.stopping.aborted) throw new Error('the worker is stopping; the letters are numbered in its next run')
  }
}

async function assignChunk(ctx: Parameters<Parameters<Work['write']>[0]>[0], batch: BatchRecord): Promise<number> {
  await authorisePrint(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  const people = state && batchCan('start', state) ? await findUnwritten(ctx.tx, batch, CHUNK) : []
  const key = await incidentKey(ctx.tx, batch.incidentId)
  const letters = people.map(({ id: personId }) => ({
    id: newId(),
    personId,
    code: letterCodeOf(keyedMark(key, 'Letter.code', `${batch.id}:${personId}`)),
  }))
  const total = await addLetters(ctx.tx, batch.id, letters)
  const startedAt = batch.startedAt ?? ctx.now
  await moveBatch(ctx.tx, batch.id, batchStates('start'), { state: 'printing', total, startedAt })
  await record(ctx, {
    action: 'notice.lettersAssigned',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { added: letters.length, total },
  })
  return letters.length
}
