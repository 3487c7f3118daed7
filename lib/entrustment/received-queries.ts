import { Readable } from 'node:stream'
import { authorise, type Ctx, found } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { may } from '@/lib/door/policy'
import { record } from '@/lib/door/record'
import { incidentBySlug } from '@/lib/incident/access'
import { incidentFile } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { namesOf } from '@/lib/organisation/people-names'
import { entitiesForActor } from '@/lib/organisation/queries'
import { isId } from '@/lib/platform/id'
import { comparisonOf } from './comparison'
import * as received from './received-repository'

/** What is shown of the latest notices; older ones are found through their incidents. */
const LATEST = 20

/** A moment in Japan as a date-and-time field takes it. */
const localNow = (now: Date) => new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 16)

/** The page on which notices come in: for whom, what came in lately, whose keys are known. */
export async function receivingView(ctx: Ctx) {
  authorise(ctx, 'entrustment.receive')
  const entities = await entitiesForActor(ctx)
  const own = ctx.actor.role === 'staff' ? ctx.actor.entityIds : undefined
  const mayTrust = may(ctx.actor, 'sender.trust')
  const senders = mayTrust ? await received.findSenders(ctx.tx) : []
  const names = await namesOf(
    ctx.tx,
    senders.map(({ addedById }) => addedById),
  )
  return {
    latest: localNow(ctx.now),
    entities: entities.map(({ id, name }) => ({ value: id, label: name })),
    notices: (await received.findLatest(ctx.tx, own, LATEST)).map(({ content, ...notice }) => ({
      ...notice,
      senderNumber: content.content.notice.incidentNumber,
    })),
    mayTrust,
    senders: senders.map(({ addedById, ...sender }) => ({ ...sender, addedBy: names.get(addedById) ?? '' })),
  }
}

/** One notice that came in: what it says, who signed it, and whether the key is known. */
export async function receivedView(ctx: Ctx, id: string) {
  const notice = found(isId(id) ? await received.findReceived(ctx.tx, { id }) : null)
  authorise(ctx, 'entrustment.receive', { entityId: notice.entityId })
  const sender = await received.findSender(ctx.tx, notice.keyFingerprint)
  return { ...notice, knownAs: sender?.name ?? null, mayTrust: may(ctx.actor, 'sender.trust') }
}

/**
 * A notice of an incident beside what is recorded now: the one asked for, else the newest; null where no notice came. The
 * clock runs from the first one all the same.
 */
export async function receivedComparison(ctx: Ctx, slug: string, noticeId?: string) {
  const incident = await incidentBySlug(ctx, slug, 'entrustment.read')
  const notices = await received.findOfIncident(ctx.tx, incident.id)
  const [first] = notices
  const notice = notices.find(({ id }) => id === noticeId) ?? notices.at(-1)
  if (!first || !notice) return null
  const file = await incidentFile(ctx, slug)
  const names = await namesOf(ctx.tx, [notice.importedById])
  return {
    id: notice.id,
    senderName: notice.senderName,
    senderNumber: notice.content.content.notice.incidentNumber,
    number: notice.content.content.notice.number,
    fingerprint: notice.keyFingerprint,
    sha256: notice.contentSha256,
    arrivedAt: notice.arrivedAt,
    arrivedOn: jstDateOf(first.arrivedAt),
    importedAt: notice.importedAt,
    importedBy: names.get(notice.importedById) ?? '',
    rows: comparisonOf(notice.content.content.notice, file, first.content.content.notice),
    notices: notices.map(({ id, arrivedAt, content }) => ({
      id,
      arrivedAt,
      number: content.content.notice.number,
      shown: id === notice.id,
    })),
  }
}

/** The file as it came in, byte for byte. Its leaving is recorded. */
export async function originalNotice(ctx: Ctx, id: string): Promise<Outgoing> {
  const notice = found(isId(id) ? await received.findOriginal(ctx.tx, id) : null)
  const full = found(await received.findReceived(ctx.tx, { id }))
  if (full.incident) await incidentBySlug(ctx, full.incident.slug, 'entrustment.read')
  else authorise(ctx, 'entrustment.read', { entityId: notice.entityId })
  const bytes = Buffer.from(notice.original)
  await record(ctx, {
    action: 'file.downloaded',
    subject: { type: 'receivedNotice', id },
    incidentId: full.incidentId ?? undefined,
    data: { kind: 'receivedNotice', sha256: notice.contentSha256 },
  })
  return {
    name: `entrustee-notice-${notice.contentSha256.slice(0, 12)}.json`,
    contentType: 'application/json',
    size: bytes.length,
    body: () => Readable.from([bytes]),
  }
}
