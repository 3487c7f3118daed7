import { type Ctx, found } from '@/lib/door/context'
import { may, type Permission } from '@/lib/door/policy'
import { type IncidentRef, incidentBySlug } from '@/lib/incident/access'
import { entrustorChoices } from '@/lib/incident/entrustor-names'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { heldParts } from '@/lib/notice/model'
import * as notices from '@/lib/notice/repository'
import { namesOf } from '@/lib/organisation/people-names'
import { maskPerson } from '@/lib/person/mask'
import { openPerson } from '@/lib/person/vault'
import { fromDb } from '@/lib/platform/db-date'
import { isId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { openDesks } from './desk-commands'
import { countMarks, findMeasure, findMeasures } from './measure-repository'
import { MEASURE_KINDS, MEASURE_REASONS, notReached, PROPOSED } from './model'
import { publicText } from './public-text'
import * as repository from './repository'
import type { NotReachedFilter } from './schema'
import type { MeasureView, NotReachedView, ReturnsView, Waiting } from './views'

export const PAGE_SIZE = 50

/** Who waits for a decision, most people first. */
export function waitingOf(counts: readonly repository.MissedCount[]): Waiting[] {
  const people = new Map<string, number>()
  for (const { cause, reason, decision, persons } of counts) {
    if (decision !== 'open' || cause === 'notPosted' || cause === 'notWritten') continue
    const who = cause === 'returned' ? (reason ?? 'other') : cause
    people.set(who, (people.get(who) ?? 0) + persons)
  }
  return [...people]
    .map(([who, persons]) => ({ who, persons, proposed: PROPOSED[who] ?? 'substitute' }))
    .sort((a, b) => b.persons - a.persons)
}

const offers = (ctx: Ctx, { entityId }: IncidentRef): ReturnsView['may'] => {
  const can = (permission: Permission) => may(ctx.actor, permission, { entityId })
  return {
    deliver: can('notice.recordDelivery'),
    substitute: can('notice.substitute'),
    lookUp: can('notice.lookUpCaller'),
    editPersons: can('person.edit'),
  }
}

/** How far the notices got, and for whom something has to be decided. */
export async function returnsView(ctx: Ctx, slug: string): Promise<ReturnsView> {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const missing = await repository.countNotReached(ctx.tx, incident.id)
  const reach = await repository.reachOf(ctx.tx, incident.id, missing)
  return {
    incidentId: incident.id,
    today: jstDateOf(ctx.now),
    reach,
    notReached: notReached(reach),
    waiting: waitingOf(missing),
    deskOpen: (await openDesks(ctx, incident.id)).length > 0,
    may: offers(ctx, incident),
  }
}

/** One page of the people no notice has reached, masked. Filtered and paged by the database. */
export async function notReachedList(ctx: Ctx, slug: string, { page, ...where }: NotReachedFilter) {
  const incident = await incidentBySlug(ctx, slug, 'person.readMasked')
  const counts = await repository.countNotReached(ctx.tx, incident.id)
  const fits = (count: repository.MissedCount) =>
    (!where.cause || count.cause === where.cause) &&
    (!where.reason || count.reason === where.reason) &&
    (!where.decision || count.decision === where.decision)
  const sum = (some: readonly repository.MissedCount[]) => some.reduce((total, { persons }) => total + persons, 0)
  const total = sum(counts.filter(fits))
  const at = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }
  const rows = await repository.findNotReached(ctx.tx, incident.id, where, at)
  const key = await incidentKey(ctx.tx, incident.id)
  const clients = await entrustorChoices(ctx, incident)
  return {
    incidentId: incident.id,
    all: sum(counts),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    causes: [...new Set(counts.map(({ cause }) => cause))],
    people: rows.map((row) => personView(key, row, clients)),
    may: offers(ctx, incident),
  }
}

function personView(
  key: Buffer,
  row: repository.NotReachedRow,
  clients: readonly { value: string; label: string }[],
): NotReachedView {
  const { name, postalCode, address } = maskPerson(openPerson(key, row.id, row.sealed))
  const { id, addressee, cause, reason, decision } = row
  return {
    ...{ id, row: row.rowNumber, addressee, cause, decision, masked: { name, postalCode, address } },
    client: clients.find(({ value }) => value === row.entrustorId)?.label ?? null,
    reason: cause === 'returned' ? reason : null,
    held: cause === 'held' && row.heldReason ? heldParts(row.heldReason) : [],
    code: row.code && writtenLetterCode(row.code),
  }
}

async function measureViews(ctx: Ctx, incidentId: string): Promise<MeasureView[]> {
  const measures = await findMeasures(ctx.tx, incidentId)
  const names = await namesOf(
    ctx.tx,
    measures.map(({ createdById }) => createdById),
  )
  const views: MeasureView[] = []
  for (const { id, kind, reason, text, place, persons, startedOn, endedOn, createdById } of measures)
    views.push({
      id,
      kind: MEASURE_KINDS.find((known) => known === kind) ?? 'publication',
      reason: MEASURE_REASONS.find((known) => known === reason) ?? 'outdatedContact',
      place,
      hasText: text !== null,
      persons,
      startedOn: fromDb(startedOn),
      endedOn: fromDb(endedOn),
      startedBy: names.get(createdById) ?? null,
      ready: (await countMarks(ctx.tx, id)) > 0,
    })
  return views
}

/** The substitute measures of an incident, and what a new one begins with. */
export async function measuresView(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const missing = await repository.countNotReached(ctx.tx, incident.id)
  const reach = await repository.reachOf(ctx.tx, incident.id, missing)
  const notice = await notices.findNotice(ctx.tx, incident.id)
  const version = notice && (await notices.findLatestVersion(ctx.tx, notice.id))
  const items = version ? await repository.itemsOfNotReached(ctx.tx, incident.id) : []
  return {
    incidentId: incident.id,
    today: jstDateOf(ctx.now),
    reach,
    notReached: notReached(reach),
    /** People whose letter came back or was held, and about whom nothing is decided. */
    waiting: waitingOf(missing).reduce((sum, one) => sum + one.persons, 0),
    measures: await measureViews(ctx, incident.id),
    /** Generated from the version that was submitted last; empty while there is none. */
    text: version ? publicText(version.content, items, jstDateOf(ctx.now)) : '',
    may: offers(ctx, incident),
  }
}

/** One published text. */
export async function publicationView(ctx: Ctx, slug: string, measureId: string) {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const known = isId(measureId) ? await findMeasure(ctx.tx, measureId) : null
  const measure = found(known?.incidentId === incident.id && known.text ? known : null)
  return { text: measure.text ?? '', place: measure.place, startedOn: fromDb(measure.startedOn) }
}

/** Whether a contact desk is open, and has its marks. */
export async function deskView(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'notice.lookUpCaller')
  const desks = await openDesks(ctx, incident.id)
  let ready = false
  for (const { id } of desks) ready ||= (await countMarks(ctx.tx, id)) > 0
  return { incidentId: incident.id, open: desks.length > 0, ready }
}
