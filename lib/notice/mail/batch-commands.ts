import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { entrustorOf } from '@/lib/incident/entrustor-names'
import { openIncident } from '@/lib/incident/guards'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { refuseUnknownClient, versionToSend, wake } from '@/lib/notice/batch-commands'
import { type BatchRecord, findBatch, insertBatch, moveBatch } from '@/lib/notice/batch-repository'
import { refreshProgress } from '@/lib/notice/delivery/progress'
import { isUnfinished, noticeCan } from '@/lib/notice/model'
import { findLatestVersion } from '@/lib/notice/repository'
import { isWithdrawn } from '@/lib/notice/verify/repository'
import { toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'
import { mailServer } from '@/lib/platform/mail-server'
import { failureKey } from './mail-run'
import { countMailable } from './mailable-repository'
import { unknownBefore } from './model'
import { findMailedById, settleUnknown } from './outcome-repository'
import type { CreateMailBatch, SettleMail } from './schema'
import { countMails } from './sending-repository'
import { findSetting } from './setting-repository'

/**
 * Asks for e-mails to everybody of one client (or of none) with an address and without a letter of the approved text. While mail is on trial, only
 * those whose address is listed get one.
 * @throws RULE when the text is not approved or was withdrawn, a former batch is not finished, nobody can get one, or the
 *   settings do not allow it
 */
export async function createMailBatch(
  ctx: Ctx,
  { incidentId, entrustorId: client }: z.output<typeof CreateMailBatch>,
): Promise<{ batchId: string }> {
  const incident = await openIncident(ctx, incidentId, 'notice.send')
  const entrustorId = await entrustorOf(ctx, incident, client)
  const version = await versionToSend(ctx, incidentId, entrustorId)
  refuseUnknownClient(version.content, entrustorId)
  if (await isWithdrawn(ctx.tx, version.id)) throw new AppError('RULE', 'mail.errors.withdrawn')
  const setting = await findSetting(ctx.tx, incident.entityId)
  if (!setting) throw new AppError('RULE', 'mail.errors.noSetting')
  const trial = !setting.live || !mailServer()
  if (trial && setting.trialAddresses.length === 0) throw new AppError('RULE', 'mail.errors.noTrialAddress')
  const total = await countMailable(ctx.tx, { incidentId, noticeVersionId: version.id, entrustorId })
  if (total === 0) throw new AppError('RULE', 'mail.errors.nobody')
  const batchId = newId()
  await insertBatch(ctx.tx, {
    id: batchId,
    noticeVersionId: version.id,
    channel: 'mail',
    entrustorId,
    lettersPerFile: 1,
    // On trial it is not known who is listed before each is looked at.
    total: trial ? 0 : total,
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  await record(ctx, {
    action: 'notice.mailRequested',
    subject: { type: 'letterBatch', id: batchId },
    incidentId,
    data: { number: version.number, sha256: version.contentSha256, total, trial, ...(entrustorId && { entrustorId }) },
  })
  await wake(ctx, { id: batchId, channel: 'mail' })
  return { batchId }
}

/**
 * What a person found out about a mail without an answer: it went out, or it did not and is sent again. Once the last is
 * settled, a batch that stood still for it goes on.
 * @throws CONFLICT when it has an answer by now
 */
export async function settleMail(ctx: Ctx, { letterId, outcome }: z.output<typeof SettleMail>): Promise<void> {
  const letter = found(await findMailedById(ctx.tx, letterId))
  await openIncident(ctx, letter.incidentId, 'notice.send')
  const batch = found(await findBatch(ctx.tx, letter.batchId))
  const day = letter.sentAt && toDb(jstDateOf(letter.sentAt))
  const becomes =
    outcome === 'sent'
      ? { state: 'sent' as const, postedOn: day }
      : (await goesOn(ctx, batch))
        ? { state: 'waiting' as const, sentAt: null }
        : 'remove'
  if (!(await settleUnknown(ctx.tx, letterId, unknownBefore(ctx.now), becomes)))
    throw new AppError('CONFLICT', 'mail.errors.answered')
  const { sent, held, unknown } = await countMails(ctx.tx, batch.id, unknownBefore(ctx.now))
  const resumed =
    unknown === 0 &&
    batch.failure === failureKey('unknown') &&
    (await moveBatch(ctx.tx, batch.id, ['paused'], { state: 'printing', failure: null, printed: sent, held }))
  if (!resumed) await moveBatch(ctx.tx, batch.id, [batch.state], { printed: sent, held })
  await refreshProgress(ctx, letter.incidentId)
  await record(ctx, {
    action: 'notice.mailSettled',
    subject: { type: 'letter', id: letterId },
    incidentId: letter.incidentId,
    data: { outcome },
  })
  if (resumed) await wake(ctx, batch)
}

/** A mail of this batch can still be sent; otherwise whoever did not get it is written to in another batch. */
async function goesOn(ctx: Ctx, batch: BatchRecord): Promise<boolean> {
  const version = await findLatestVersion(ctx.tx, batch.noticeId)
  return isUnfinished(batch.state) && version?.id === batch.noticeVersionId && noticeCan('print', version.state)
}
