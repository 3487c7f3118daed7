import type { z } from 'zod'
import { decideApproval, requestApproval, voidApproval } from '@/lib/approval/commands'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { openIncident, savedMeanwhile } from '@/lib/incident/guards'
import { getEntity } from '@/lib/organisation/queries'
import { newId } from '@/lib/platform/id'
import { enqueue } from '@/lib/platform/queue'
import { findBatches } from './batch-repository'
import { findClients } from './client-repository'
import { uncheckedContacts } from './directory/queries'
import { freeze, hashOf } from './frozen'
import { waiveWarnings } from './lint/commands'
import { ownAddresses } from './lint/frozen-lint'
import { isRunning, noticeCan } from './model'
import { LayOutLetters } from './print/declared-jobs'
import * as repository from './repository'
import { type DecideNotice, NoticeContent, type SaveNotice, type SubmitNotice } from './schema'
import { submissionProblems } from './submission'
import { formOf } from './variants'

export type Saved = { version: number }

/**
 * Saves the text. Whatever was submitted or approved before is void: what is approved is a frozen version, and this is
 * another text.
 * @throws RULE while letters are being printed · CONFLICT with the saved text
 */
export async function saveNotice(ctx: Ctx, input: z.output<typeof SaveNotice>): Promise<Saved> {
  const { incidentId, version, ...content } = input
  await openIncident(ctx, incidentId, 'notice.write')
  const before = await repository.findNotice(ctx.tx, incidentId)
  const author = { updatedById: ctx.actor.id ?? '', updatedAt: ctx.now }
  if (!before) {
    const id = newId()
    await repository.insertNotice(ctx.tx, { id, incidentId, content, createdById: author.updatedById, ...author })
    await recordChange(ctx, incidentId, id, Object.keys(content))
    return { version: 1 }
  }
  if ((await findBatches(ctx.tx, incidentId)).some((batch) => isRunning(batch.state)))
    throw new AppError('RULE', 'notice.errors.printing')
  const at = { id: before.id, version }
  if (!(await repository.updateNotice(ctx.tx, at, { content, state: 'draft', ...author })))
    throw await savedMeanwhile(ctx, { ...before.content, version: before.version }, before)
  if (before.state === 'submitted' || before.state === 'approved') await voidSubmission(ctx, incidentId, before.id)
  const changed = Object.keys(content) as (keyof typeof content)[]
  await recordChange(
    ctx,
    incidentId,
    before.id,
    changed.filter((field) => content[field] !== before.content[field]),
  )
  return { version: version + 1 }
}

const recordChange = (ctx: Ctx, incidentId: string, noticeId: string, fields: string[]) =>
  record(ctx, { action: 'notice.changed', subject: { type: 'notice', id: noticeId }, incidentId, data: { fields } })

async function voidSubmission(ctx: Ctx, incidentId: string, noticeId: string): Promise<void> {
  const version = found(await repository.findLatestVersion(ctx.tx, noticeId))
  await voidApproval(ctx, { subjectType: 'noticeVersion', subjectId: version.id })
  await record(ctx, {
    action: 'notice.approvalVoided',
    subject: { type: 'noticeVersion', id: version.id },
    incidentId,
    data: { number: version.number },
  })
}

/**
 * Freezes the text with sender, desk and advice as they are now, and asks for approval of exactly that.
 * @throws INVALID per field that is missing or must not stand so · CONFLICT when somebody saved meanwhile
 */
export async function submitNotice(ctx: Ctx, input: z.output<typeof SubmitNotice>): Promise<{ versionId: string }> {
  const { incidentId } = input
  const incident = await openIncident(ctx, incidentId, 'notice.write')
  const notice = found(await repository.findNotice(ctx.tx, incidentId))
  if (!noticeCan('submit', notice.state)) throw new AppError('CONFLICT', 'notice.errors.notDraft')
  const content = NoticeContent.parse(notice.content)
  const entity = await getEntity(ctx, incident.entityId)
  const frozen = freeze(content, entity, await findClients(ctx.tx, incidentId))
  const forms = (await repository.countForms(ctx.tx, incidentId)).map(formOf)
  const problems = {
    ...submissionProblems(frozen, forms, ownAddresses(entity)),
    ...(await uncheckedContacts(ctx, forms)),
  }
  if (Object.keys(problems).length > 0)
    throw new AppError('INVALID', { message: 'notice.errors.notReady', fields: problems })
  if (!(await repository.updateNotice(ctx.tx, { id: notice.id, version: input.version }, { state: 'submitted' })))
    throw await savedMeanwhile(ctx, { ...notice.content, version: notice.version }, notice)
  const last = await repository.findLatestVersion(ctx.tx, notice.id)
  const version = {
    id: newId(),
    number: (last?.number ?? 0) + 1,
    contentSha256: hashOf(frozen),
    submittedById: ctx.actor.id ?? '',
    submittedAt: ctx.now,
  }
  await repository.insertVersion(ctx.tx, { ...version, noticeId: notice.id, content: frozen })
  const { contentSha256 } = version
  await requestApproval(ctx, { incidentId, subjectType: 'noticeVersion', subjectId: version.id, contentSha256 })
  await record(ctx, {
    action: 'notice.submitted',
    subject: { type: 'noticeVersion', id: version.id },
    incidentId,
    data: { number: version.number, sha256: contentSha256 },
  })
  return { versionId: version.id }
}

/**
 * A manager's answer to a submitted version. Nobody who wrote or submitted it may give it.
 * @throws RULE for its author · INVALID for a warning without a reason · CONFLICT when it is not the one that waits
 */
export async function decideNotice(ctx: Ctx, input: z.output<typeof DecideNotice>): Promise<void> {
  const version = found(await repository.findVersion(ctx.tx, input.versionId))
  const { incidentId } = version
  await incidentById(ctx, incidentId, 'notice.decide', version.submittedById)
  await incidentById(ctx, incidentId, 'notice.decide', version.lastAuthorId)
  const latest = await repository.findLatestVersion(ctx.tx, version.noticeId)
  const state = input.decision === 'approve' ? 'approved' : 'returned'
  if (latest?.id !== version.id || !(await repository.moveNotice(ctx.tx, version.noticeId, 'submitted', state)))
    throw new AppError('CONFLICT', 'notice.errors.notWaiting')
  if (state === 'approved') await waiveWarnings(ctx, version, input.waivers ?? [])
  const { decision, comment } = input
  const subject = { subjectType: 'noticeVersion', subjectId: version.id } as const
  await decideApproval(ctx, { ...subject, decision, comment }, 'notice.decide')
  await record(ctx, {
    action: state === 'approved' ? 'notice.approved' : 'notice.returned',
    subject: { type: 'noticeVersion', id: version.id },
    incidentId,
    data: { number: version.number, sha256: version.contentSha256 },
  })
  if (state === 'approved') await enqueue(ctx.tx, LayOutLetters, { versionId: version.id })
}
