import type { z } from 'zod'
import { decideApproval, requestApproval, voidApproval } from '@/lib/approval/commands'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Touched } from '@/lib/incident/commands'
import { openIncident } from '@/lib/incident/guards'
import { newId } from '@/lib/platform/id'
import { enqueue } from '@/lib/platform/queue'
import { RenderEntrustorNotice } from './declared-jobs'
import { openEntrustor } from './entrustor-commands'
import { canMove, type EntrustorNoticeState, isEntrustee, mayWrite } from './model'
import * as notices from './notice-repository'
import type { DecideEntrustorNotice, RetryNotice, SubmitNotice } from './schema'
import { contentHash } from './signed-notice'
import { presentNotice } from './source'

/** Moves a notice along its states. @throws CONFLICT when it is elsewhere by now */
export async function move(
  ctx: Ctx,
  notice: Pick<notices.NoticeRecord, 'id' | 'state'>,
  to: EntrustorNoticeState,
  data: { sentAt?: Date; sentBy?: string; sentById?: string } = {},
): Promise<void> {
  const moved =
    canMove(notice.state, to) &&
    (await notices.moveNotice(ctx.tx, { id: notice.id, from: notice.state }, { ...data, state: to }))
  if (!moved) throw new AppError('CONFLICT', 'entrustment.errors.stateChanged')
}

/**
 * Freezes what is known of the nine items for one client and asks a manager to sign exactly that. An approved notice that
 * was not sent is replaced: its approval is void.
 * @throws RULE when this organisation is no entrustee · CONFLICT when one waits for a signature already
 */
export async function submitNotice(ctx: Ctx, input: z.output<typeof SubmitNotice>): Promise<Touched> {
  const { incident, entrustor } = await openEntrustor(ctx, input.entrustorId)
  if (!isEntrustee(incident.entrustment)) throw new AppError('RULE', 'entrustment.errors.notEntrustee')
  const [last] = await notices.findNotices(ctx.tx, entrustor.id)
  if (!mayWrite(last?.state ?? null)) throw new AppError('CONFLICT', 'entrustment.errors.stateChanged')
  if (last?.state === 'approved') await voidApproval(ctx, { subjectType: 'entrustorNotice', subjectId: last.id })
  const number = (last?.number ?? 0) + 1
  const content = await presentNotice(ctx, entrustor, number)
  const contentSha256 = contentHash(content)
  const id = newId()
  const by = ctx.actor.id ?? ''
  await notices.insertNotice(ctx.tx, {
    id,
    entrustorId: entrustor.id,
    number,
    state: 'submitted',
    content,
    contentSha256,
    createdById: by,
    createdAt: ctx.now,
    submittedById: by,
    submittedAt: ctx.now,
  })
  const subject = { subjectType: 'entrustorNotice' as const, subjectId: id }
  await requestApproval(ctx, { incidentId: incident.id, ...subject, contentSha256 })
  await enqueue(ctx.tx, RenderEntrustorNotice, { noticeId: id, rendition: 'draft' })
  await record(ctx, {
    action: 'entrustment.noticeSubmitted',
    subject: { type: 'entrustorNotice', id },
    incidentId: incident.id,
    data: { number, sha256: contentSha256 },
  })
  return { incidentId: incident.id, slug: incident.slug }
}

/** The notice behind an id, its incident locked and open. */
export async function openNotice(ctx: Ctx, noticeId: string, permission: 'entrustment.write' | 'entrustment.read') {
  const { entrustor } = found(await notices.findNotice(ctx.tx, noticeId))
  const incident = await openIncident(ctx, entrustor.incidentId, permission)
  return { incident, notice: found(await notices.findNotice(ctx.tx, noticeId)) }
}

/** A manager, not the author, approves a frozen notice or sends it back with a comment. */
export async function decideEntrustorNotice(ctx: Ctx, input: z.output<typeof DecideEntrustorNotice>): Promise<Touched> {
  const { incident, notice } = await openNotice(ctx, input.noticeId, 'entrustment.read')
  if (input.decision === 'return' && input.comment === '')
    throw new AppError('INVALID', { message: 'door.invalid', fields: { comment: ['approval.errors.commentNeeded'] } })
  const { decision, comment } = input
  const subject = { subjectType: 'entrustorNotice' as const, subjectId: notice.id }
  await decideApproval(ctx, { ...subject, decision, comment }, 'entrustment.decide')
  const approved = decision === 'approve'
  await move(ctx, notice, approved ? 'approved' : 'returned')
  if (approved) await enqueue(ctx.tx, RenderEntrustorNotice, { noticeId: notice.id, rendition: 'final' })
  await record(ctx, {
    action: approved ? 'entrustment.noticeApproved' : 'entrustment.noticeReturned',
    subject: { type: 'entrustorNotice', id: notice.id },
    incidentId: incident.id,
    data: { number: notice.number, sha256: notice.contentSha256 },
  })
  return { incidentId: incident.id, slug: incident.slug }
}

/** Asks once more for files that could not be made. @throws CONFLICT when there is nothing to try again */
export async function retryNotice(ctx: Ctx, input: z.output<typeof RetryNotice>): Promise<void> {
  const { incident, notice } = await openNotice(ctx, input.noticeId, 'entrustment.write')
  if (!(await notices.clearFailure(ctx.tx, notice.id)))
    throw new AppError('CONFLICT', 'entrustment.errors.stateChanged')
  const rendition = notice.state === 'submitted' ? 'draft' : 'final'
  await enqueue(ctx.tx, RenderEntrustorNotice, { noticeId: notice.id, rendition })
  await record(ctx, {
    action: 'entrustment.noticeRendered',
    subject: { type: 'entrustorNotice', id: notice.id },
    incidentId: incident.id,
    data: { again: rendition },
  })
}
