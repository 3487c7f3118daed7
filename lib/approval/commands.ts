import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { found } from '@/lib/door/context'
import type { Permission } from '@/lib/door/policy'
import { incidentById } from '@/lib/incident/access'
import * as repository from './repository'
import type { Decision, SubjectType } from './schema'

type Subject = { subjectType: SubjectType; subjectId: string }

/** Asks for the signature on one frozen version. Authorised and recorded by the capability whose version it is. */
export async function requestApproval(
  ctx: Ctx,
  { incidentId, contentSha256, ...subject }: Subject & { incidentId: string; contentSha256: string },
): Promise<void> {
  await repository.insertApproval(ctx.tx, {
    ...subject,
    incidentId,
    contentSha256,
    requestedById: ctx.actor.id ?? '',
    requestedAt: ctx.now,
  })
}

/**
 * Approves or returns a version. Authorised here with the requester as author, so nobody signs what they submitted.
 * @throws RULE when author and approver are one · CONFLICT when it is decided or voided already
 */
export async function decideApproval(
  ctx: Ctx,
  { decision, comment, ...subject }: Subject & { decision: Decision['decision']; comment: string | null },
  permission: Permission,
): Promise<repository.ApprovalRecord> {
  const approval = found(await repository.findApproval(ctx.tx, subject))
  await incidentById(ctx, approval.incidentId, permission, approval.requestedById)
  const settled = await repository.settle(ctx.tx, approval.id, {
    state: decision === 'approve' ? 'approved' : 'returned',
    decidedById: ctx.actor.id ?? '',
    decidedAt: ctx.now,
    comment: comment || null,
  })
  if (!settled) throw new AppError('CONFLICT', 'approval.errors.notWaiting')
  return approval
}

/** Takes back the request or approval of a version whose text was edited. @returns whether there was one */
export const voidApproval = async (ctx: Ctx, subject: Subject): Promise<boolean> =>
  (await repository.voidOne(ctx.tx, subject)) === 1
