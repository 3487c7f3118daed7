import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { entrustorOf } from '@/lib/incident/entrustor-names'
import { openIncident } from '@/lib/incident/guards'
import { refuseUnknownClient, versionToSend, wake } from '@/lib/notice/batch-commands'
import { insertBatch } from '@/lib/notice/batch-repository'
import type { CreateBatch } from '@/lib/notice/schema'
import { newId } from '@/lib/platform/id'
import { countUnwritten } from './unwritten-repository'

/**
 * Asks for the letters of everybody of one client (or of none) who needs one of the approved text: all at first; later those added since, and those
 * held whose reason is gone.
 * @throws RULE when the text is not approved, a former batch is not finished, or nobody needs a letter
 */
export async function createBatch(
  ctx: Ctx,
  { incidentId, lettersPerFile, duplex, entrustorId: client }: z.output<typeof CreateBatch>,
): Promise<{ batchId: string }> {
  const incident = await openIncident(ctx, incidentId, 'notice.print')
  const entrustorId = await entrustorOf(ctx, incident, client)
  const version = await versionToSend(ctx, incidentId, entrustorId)
  refuseUnknownClient(version.content, entrustorId)
  const total = await countUnwritten(ctx.tx, { incidentId, noticeVersionId: version.id, entrustorId })
  if (total === 0) throw new AppError('RULE', 'notice.errors.nobodyToWriteTo')
  const batchId = newId()
  await insertBatch(ctx.tx, {
    id: batchId,
    noticeVersionId: version.id,
    entrustorId,
    lettersPerFile,
    duplex,
    total,
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  await record(ctx, {
    action: 'notice.batchRequested',
    subject: { type: 'letterBatch', id: batchId },
    incidentId,
    data: { number: version.number, sha256: version.contentSha256, total, ...(entrustorId && { entrustorId }) },
  })
  await wake(ctx, { id: batchId, channel: 'letter' })
  return { batchId }
}
