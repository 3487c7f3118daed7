import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { refreshDuties } from '@/lib/duty/commands'
import { beginIncident } from '@/lib/incident/commands'
import { AwareDay } from '@/lib/incident/schema'
import { type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { newId } from '@/lib/platform/id'
import * as received from './received-repository'
import type { ReceiveNotice, TrustSender } from './schema'
import { contentHash, readNotice } from './signed-notice'
import type { SignedNotice } from './signed-notice-schema'
import { incidentFrom } from './take-over'

/**
 * `slug`: the incident it began or, as a `followUp`, belongs to; null while the sender's key has to be compared first.
 */
export type Received = { receivedId: string; slug: string | null; followUp: boolean }

const invalid = (field: string, message: string) =>
  new AppError('INVALID', { message: 'door.invalid', fields: { [field]: [message] } })

function arrivalDay(ctx: Ctx, arrivedAt: Date): CalendarDate {
  if (arrivedAt > ctx.now) throw invalid('arrivedAt', 'incident.errors.future')
  const day = AwareDay.safeParse(jstDateOf(arrivedAt))
  if (!day.success) throw invalid('arrivedAt', 'incident.errors.beforeDuties')
  return day.data
}

/**
 * The notice about the same case that came in before: what comes now follows it up; null when this is the first.
 * @throws RULE naming the incident when this very notice came in before, or while the first waits for its key
 */
async function firstOfCase(
  ctx: Ctx,
  entityId: string,
  signed: SignedNotice,
  sha256: string,
): Promise<received.ReceivedRecord | null> {
  const same = await received.findReceived(ctx.tx, { entityId_contentSha256: { entityId, contentSha256: sha256 } })
  if (same?.incident)
    throw new AppError('RULE', {
      message: 'entrustment.refused.twice',
      params: { number: same.incident.number, title: same.incident.title },
    })
  if (same) throw new AppError('RULE', 'entrustment.refused.twiceWaiting')
  const earlier = await ofSameCase(ctx, entityId, signed)
  const began = earlier.find(({ incident }) => incident !== null) ?? null
  if (earlier.length > 0 && !began) throw new AppError('RULE', 'entrustment.refused.twiceWaiting')
  return began
}

/** What came in with the same key about the same case of the sender's, the first to arrive first. */
async function ofSameCase(ctx: Ctx, entityId: string, signed: SignedNotice): Promise<received.ReceivedRecord[]> {
  const about = signed.content.notice.incidentNumber
  const all = await received.findFromKey(ctx.tx, entityId, signed.signature.fingerprint)
  return all
    .filter(({ content }) => content.content.notice.incidentNumber === about)
    .sort((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime())
}

/**
 * Takes in an entrustee's signed file: unchanged since it was signed, not known yet. With a key that was compared before
 * it begins an incident at once, whose clock runs from the arrival; otherwise it waits until somebody has compared the key.
 * A later notice about the same case is laid beside its incident: nothing of the record changes by it, nor does the clock.
 * @throws INVALID saying what is wrong with the file, or that it came before the first · RULE when it came in before
 */
export async function receiveNotice(ctx: Ctx, input: z.output<typeof ReceiveNotice>): Promise<Received> {
  const { entityId, arrivedAt, ownAwareOn, file } = input
  authorise(ctx, 'entrustment.receive', { entityId })
  const arrivedOn = arrivalDay(ctx, arrivedAt)
  if (ownAwareOn && ownAwareOn > arrivedOn) throw invalid('ownAwareOn', 'entrustment.errors.ownAfterArrival')
  const signed = readNotice(file)
  const sha256 = contentHash(signed.content)
  await received.lockEntityForNotices(ctx.tx, entityId)
  const first = await firstOfCase(ctx, entityId, signed, sha256)
  if (first && arrivedAt < first.arrivedAt) throw invalid('arrivedAt', 'entrustment.errors.beforeFirst')
  const { sender } = signed.content.notice
  const id = newId()
  await received.insertReceived(ctx.tx, {
    id,
    entityId,
    senderName: sender.name,
    keyFingerprint: signed.signature.fingerprint,
    content: signed,
    original: file,
    contentSha256: sha256,
    arrivedAt,
    importedById: ctx.actor.id ?? '',
    importedAt: ctx.now,
  })
  const known = await received.findSender(ctx.tx, signed.signature.fingerprint)
  // A key vouches for the name it was compared for, and for no other.
  const trusted = known?.name === sender.name
  const attached = trusted && first ? await attach(ctx, id, first) : null
  await record(ctx, {
    action: 'entrustment.received',
    subject: { type: 'receivedNotice', id },
    incidentId: attached ? (first?.incidentId ?? undefined) : undefined,
    data: { sha256, fingerprint: signed.signature.fingerprint, trusted, followUp: attached !== null },
  })
  if (attached) return attached
  return { receivedId: id, slug: trusted ? await begin(ctx, id, ownAwareOn) : null, followUp: false }
}

/** Lays a notice beside the incident of the first one. Nothing else changes: people compare it and record what is new. */
async function attach(ctx: Ctx, receivedId: string, first: received.ReceivedRecord): Promise<Received> {
  const { incidentId, incident } = first
  if (!incidentId || !incident || !(await received.setIncident(ctx.tx, receivedId, incidentId)))
    throw new AppError('CONFLICT', 'door.conflict')
  return { receivedId, slug: incident.slug, followUp: true }
}

/** Begins the incident of a received notice and brings its duties into being. @returns its address */
async function begin(ctx: Ctx, receivedId: string, ownAwareOn: CalendarDate | null): Promise<string> {
  const notice = found(await received.findReceived(ctx.tx, { id: receivedId }))
  const arrivedOn = jstDateOf(notice.arrivedAt)
  const { entityId, content } = notice
  const { incidentId, slug } = await beginIncident(
    ctx,
    incidentFrom(content.content.notice, { entityId, arrivedOn, ownAwareOn }),
  )
  if (!(await received.setIncident(ctx.tx, notice.id, incidentId))) throw new AppError('CONFLICT', 'door.conflict')
  await refreshDuties(ctx, incidentId)
  return slug
}

/**
 * A manager has compared the fingerprint with the sender on another way: the key is known from now on, and the incident of
 * the notice begins, with the clock from the notice's arrival all the same; a follow-up is laid beside the incident there is.
 */
export async function trustSender(ctx: Ctx, input: z.output<typeof TrustSender>): Promise<Received> {
  const notice = found(await received.findReceived(ctx.tx, { id: input.receivedId }))
  authorise(ctx, 'entrustment.receive', { entityId: notice.entityId })
  authorise(ctx, 'sender.trust', { entityId: notice.entityId })
  if (notice.incidentId) throw new AppError('CONFLICT', 'door.conflict')
  if (input.ownAwareOn && input.ownAwareOn > jstDateOf(notice.arrivedAt))
    throw invalid('ownAwareOn', 'entrustment.errors.ownAfterArrival')
  const { fingerprint, publicKey } = notice.content.signature
  await received.saveSender(ctx.tx, {
    fingerprint,
    name: notice.senderName,
    publicKey,
    addedById: ctx.actor.id ?? '',
    addedAt: ctx.now,
  })
  await record(ctx, { action: 'sender.trusted', subject: { type: 'sender', id: fingerprint } })
  await received.lockEntityForNotices(ctx.tx, notice.entityId)
  const first = (await ofSameCase(ctx, notice.entityId, notice.content)).find(({ incident }) => incident !== null)
  if (first) return attach(ctx, notice.id, first)
  return { receivedId: notice.id, slug: await begin(ctx, notice.id, input.ownAwareOn), followUp: false }
}

/** Forgets a sender's key: its next notice has to be compared again. */
export async function removeSender(ctx: Ctx, input: { fingerprint: string }): Promise<void> {
  authorise(ctx, 'sender.trust')
  if (!(await received.deleteSender(ctx.tx, input.fingerprint))) throw new AppError('CONFLICT', 'door.conflict')
  await record(ctx, { action: 'sender.removed', subject: { type: 'sender', id: input.fingerprint } })
}
