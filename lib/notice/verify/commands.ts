import type { z } from 'zod'
import { voidApproval } from '@/lib/approval/commands'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { findBatches } from '@/lib/notice/batch-repository'
import { isUnfinished } from '@/lib/notice/model'
import { findLatestVersion, findVersion, lockNotice, moveNotice } from '@/lib/notice/repository'
import { countIssued, findWithdrawal, insertWithdrawal } from './repository'
import type { WithdrawNotice } from './schema'

/**
 * Takes a version back for good: whoever looks one of its codes up is told so from now on. That its letters were sent
 * stays a fact. If it is the version in use, its approval is void, so that nothing more is printed or sent of it.
 * @throws RULE when none of its letters was handed out, or a batch of it is still under way · CONFLICT when it is
 *   withdrawn already
 */
export async function withdrawNotice(
  ctx: Ctx,
  { versionId, reason }: Omit<z.output<typeof WithdrawNotice>, 'understood'>,
): Promise<void> {
  const version = found(await findVersion(ctx.tx, versionId))
  const { incidentId, noticeId } = version
  await incidentById(ctx, incidentId, 'notice.withdraw')
  await lockNotice(ctx.tx, noticeId)
  if (await findWithdrawal(ctx.tx, versionId)) throw new AppError('CONFLICT', 'verify.errors.withdrawnAlready')
  const batches = await findBatches(ctx.tx, incidentId)
  if (batches.some((batch) => batch.noticeVersionId === versionId && isUnfinished(batch.state)))
    throw new AppError('RULE', 'verify.errors.underWay')
  const letters = await countIssued(ctx.tx, versionId)
  if (letters === 0) throw new AppError('RULE', 'verify.errors.nothingIssued')
  await insertWithdrawal(ctx.tx, {
    noticeVersionId: versionId,
    reason,
    withdrawnById: ctx.actor.id ?? '',
    withdrawnAt: ctx.now,
  })
  await endApproval(ctx, version.id, noticeId)
  await record(ctx, {
    action: 'notice.withdrawn',
    subject: { type: 'noticeVersion', id: versionId },
    incidentId,
    data: { number: version.number, letters },
  })
}

async function endApproval(ctx: Ctx, versionId: string, noticeId: string): Promise<void> {
  if ((await findLatestVersion(ctx.tx, noticeId))?.id !== versionId) return
  if (!(await moveNotice(ctx.tx, noticeId, 'approved', 'draft'))) return
  await voidApproval(ctx, { subjectType: 'noticeVersion', subjectId: versionId })
}
