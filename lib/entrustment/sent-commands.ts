import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { fulfilDuty } from '@/lib/duty/commands'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { setEntrustment, type Touched } from '@/lib/incident/commands'
import { type EntrustorNotice, entrusteeRelief } from '@/lib/law/appi/rule-9'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { thenFollowUp } from '@/lib/report/follow-up'
import { move, openNotice } from './notice-commands'
import * as notices from './notice-repository'
import * as repository from './repository'
import type { RecordSent } from './schema'

/** Every client of the incident with the day it was first told, as rule 9 looks at them. */
export async function toldEntrustors(ctx: Ctx, incidentId: string): Promise<(EntrustorNotice & { at: Date | null })[]> {
  const entrustors = await repository.findEntrustors(ctx.tx, incidentId)
  const standings = await notices.findStandings(ctx.tx, incidentId)
  return entrustors.map(({ id }) => {
    const sent = standings.flatMap((notice) => (notice.entrustorId === id && notice.sentAt ? [notice.sentAt] : []))
    const at = sent.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
    return { id, notifiedOn: at && jstDateOf(at), at }
  })
}

/**
 * Records when and how an approved notice reached its client. With the last client told, the duty to notify entrustors is
 * done and the organisation is free of the report and of the notice to persons (law 26(1) proviso, rule 9).
 * @throws INVALID for a moment to come or before the signature · RULE when it is late and no reason is given · CONFLICT
 */
async function noteSent(ctx: Ctx, input: z.output<typeof RecordSent>): Promise<Touched> {
  const { incident, notice } = await openNotice(ctx, input.noticeId, 'entrustment.write')
  const invalid = (message: string) =>
    new AppError('INVALID', { message: 'door.invalid', fields: { sentAt: [message] } })
  if (input.sentAt > ctx.now) throw invalid('incident.errors.future')
  const [last] = await notices.findNotices(ctx.tx, notice.entrustorId)
  if (last?.id !== notice.id) throw new AppError('CONFLICT', 'entrustment.errors.stateChanged')
  if (!notice.pdfFileId) throw new AppError('RULE', 'entrustment.errors.noFilesYet')
  const sent = { sentAt: input.sentAt, sentBy: input.sentBy, sentById: ctx.actor.id ?? '' }
  await move(ctx, notice, 'sent', sent)
  await record(ctx, {
    action: 'entrustment.noticeSent',
    subject: { type: 'entrustorNotice', id: notice.id },
    incidentId: incident.id,
    data: { sentAt: input.sentAt.toISOString(), sentBy: input.sentBy, sha256: notice.contentSha256 },
  })
  const told = await toldEntrustors(ctx, incident.id)
  if (entrusteeRelief(told).value.relieved && incident.entrustment === 'entrusteeNotNotified')
    await relieve(ctx, incident, told, input.lateReason)
  return { incidentId: incident.id, slug: incident.slug }
}

/** The duty was done with the last client told. Where the law never asked for it there is nothing to fulfil. */
async function relieve(
  ctx: Ctx,
  incident: { id: string; slug: string },
  told: { at: Date | null }[],
  lateReason: string,
): Promise<void> {
  const doneAt = new Date(Math.max(...told.map(({ at }) => at?.getTime() ?? 0)))
  const duty = (await dutiesOfIncident(ctx, incident.slug)).find(({ kind }) => kind === 'noticeToEntrustor')
  if (duty?.state === 'open')
    await fulfilDuty(ctx, {
      incidentId: incident.id,
      kind: 'noticeToEntrustor',
      doneAt,
      lateReason: lateReason || null,
    })
  await setEntrustment(ctx, incident.id, 'entrusteeNotifiedEntrustor')
}

export const recordSent = thenFollowUp(noteSent)
