import type { z } from 'zod'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Entrustment } from '@/lib/law/breach-facts'
import { jstDateOf, partsOf } from '@/lib/law/calendar/calendar-date'
import { getEntity } from '@/lib/organisation/queries'
import { toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'
import { createIncidentKey } from '@/lib/platform/incident-key'
import * as dataRepository from './data-repository'
import { notInFuture, openIncident, savedMeanwhile } from './guards'
import * as itemRepository from './item-repository'
import { incidentNumber, incidentSlug, startingFacts, startingItems, startingRow } from './model'
import type { DataRowRecord, IncidentFacts, IncidentRecord } from './record'
import type { ItemRecord } from './report-items'
import * as repository from './repository'
import type { CloseIncident, Facts, IncidentDraft } from './schema'

export type Touched = { incidentId: string; slug: string }

/** All that an incident begins with. */
export type NewIncident = Pick<
  IncidentRecord,
  'entityId' | 'title' | 'preset' | 'occurredOn' | 'discoveredOn' | 'awareBy'
> &
  IncidentFacts & { rows: Omit<DataRowRecord, 'id' | 'version'>[]; items: ItemRecord[] }

/** Logs an incident from the first screen: number, facts of the preset, data rows, nine items, its own key. */
export async function reportIncident(ctx: Ctx, draft: z.output<typeof IncidentDraft>): Promise<Touched> {
  return beginIncident(ctx, {
    entityId: draft.entityId,
    title: draft.title,
    preset: draft.preset,
    occurredOn: null,
    discoveredOn: draft.discoveredOn,
    awareBy: draft.awareBy,
    ...startingFacts(draft),
    rows: draft.dataItems.map((code) => startingRow(code, draft.preset, draft.encryption)),
    items: startingItems(draft),
  })
}

/** Begins an incident with everything that is known of it. */
export async function beginIncident(ctx: Ctx, { rows, items, ...start }: NewIncident): Promise<Touched> {
  authorise(ctx, 'incident.report', { entityId: start.entityId })
  const { awareOn, occurredOn, discoveredOn, entrusteeNoticeOn } = start
  notInFuture(ctx, { awareOn, discoveredOn })
  const entity = await getEntity(ctx, start.entityId)
  const { year } = partsOf(jstDateOf(ctx.now))
  const sequence = await repository.nextSequence(ctx.tx, start.entityId, year)
  const number = incidentNumber(year, sequence)
  const slug = incidentSlug(entity.code, number)
  const id = newId()
  const by = { createdById: ctx.actor.id ?? '', updatedById: ctx.actor.id ?? '' }
  await repository.insertIncident(ctx.tx, {
    ...start,
    id,
    year,
    sequence,
    number,
    slug,
    occurredOn: toDb(occurredOn),
    discoveredOn: toDb(discoveredOn),
    awareOn: toDb(awareOn),
    entrusteeNoticeOn: toDb(entrusteeNoticeOn),
    ...by,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  await createIncidentKey(ctx.tx, id)
  await dataRepository.insertDataRows(
    ctx.tx,
    rows.map((row, position) => ({
      ...row,
      incidentId: id,
      position,
      updatedById: by.updatedById,
      updatedAt: ctx.now,
    })),
  )
  await itemRepository.insertItems(ctx.tx, id, items)
  await record(ctx, {
    action: 'incident.reported',
    subject: { type: 'incident', id },
    incidentId: id,
    data: { number, preset: start.preset, awareOn },
  })
  return { incidentId: id, slug }
}

/**
 * Sets whose data it is, as it follows from something done: the last entrustor was notified, or another one came up.
 * Nothing when it says so already.
 */
export async function setEntrustment(ctx: Ctx, incidentId: string, entrustment: Entrustment): Promise<void> {
  const before = await openIncident(ctx, incidentId)
  if (before.entrustment === entrustment) return
  const data = { entrustment, updatedById: ctx.actor.id ?? '', updatedAt: ctx.now }
  if (!(await repository.updateIncident(ctx.tx, { id: before.id, version: before.version }, data)))
    throw await savedMeanwhile(ctx, before, before)
  await record(ctx, {
    action: 'incident.factsChanged',
    subject: { type: 'incident', id: before.id },
    incidentId: before.id,
    data: { changed: ['entrustment'], entrustment },
  })
}

/** Saves what the law asks of the event as a whole. @throws CONFLICT with the saved values */
export async function changeFacts(ctx: Ctx, input: z.output<typeof Facts>): Promise<Touched> {
  const before = await openIncident(ctx, input.incidentId)
  notInFuture(ctx, { occurredOn: input.occurredOn, discoveredOn: input.discoveredOn })
  const { incidentId, version, occurredOn, discoveredOn, entrusteeNoticeOn, ...facts } = input
  const saved = await repository.updateIncident(
    ctx.tx,
    { id: incidentId, version },
    {
      ...facts,
      occurredOn: toDb(occurredOn),
      discoveredOn: toDb(discoveredOn),
      entrusteeNoticeOn: toDb(entrusteeNoticeOn),
      updatedById: ctx.actor.id ?? '',
      updatedAt: ctx.now,
    },
  )
  if (!saved) throw await savedMeanwhile(ctx, before, before)
  const changed = Object.entries({ ...facts, occurredOn, discoveredOn, entrusteeNoticeOn })
    .filter(([field, value]) => JSON.stringify(before[field as keyof typeof before]) !== JSON.stringify(value))
    .map(([field]) => field)
  await record(ctx, {
    action: 'incident.factsChanged',
    subject: { type: 'incident', id: incidentId },
    incidentId,
    data: { changed },
  })
  return { incidentId, slug: before.slug }
}

/**
 * Closes an incident; what is recorded stays readable. A reason is kept, also for "not reportable". Whether anything is
 * still owed is asked by `whenNothingIsOwed` around it.
 */
export async function closeIncident(ctx: Ctx, input: z.output<typeof CloseIncident>): Promise<Touched> {
  const before = await openIncident(ctx, input.incidentId)
  authorise(ctx, 'incident.close', before)
  const data = { state: 'closed' as const, closedAt: ctx.now, closedReason: input.reason, updatedAt: ctx.now }
  const saved = await repository.updateIncident(ctx.tx, { id: before.id, version: input.version }, data)
  if (!saved) throw await savedMeanwhile(ctx, before, before)
  await record(ctx, { action: 'incident.closed', subject: { type: 'incident', id: before.id }, incidentId: before.id })
  return { incidentId: before.id, slug: before.slug }
}

/** Opens a closed incident again, with a reason. */
export async function reopenIncident(ctx: Ctx, input: z.output<typeof CloseIncident>): Promise<Touched> {
  const before = found(await repository.findIncident(ctx.tx, { id: input.incidentId }))
  authorise(ctx, 'incident.close', before)
  const data = { state: 'open' as const, closedAt: null, updatedAt: ctx.now }
  const saved = await repository.updateIncident(ctx.tx, { id: before.id, version: input.version }, data)
  if (!saved) throw await savedMeanwhile(ctx, before, before)
  await record(ctx, {
    action: 'incident.reopened',
    subject: { type: 'incident', id: before.id },
    incidentId: before.id,
    data: { reason: input.reason },
  })
  return { incidentId: before.id, slug: before.slug }
}
