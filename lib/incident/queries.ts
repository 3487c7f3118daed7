import { authorise, type Ctx, found } from '@/lib/door/context'
import { incidentScope } from '@/lib/door/policy'
import { entitiesForActor } from '@/lib/organisation/queries'
import * as dataRepository from './data-repository'
import * as decisionRepository from './decision-repository'
import type { StoredItem } from './item-repository'
import * as itemRepository from './item-repository'
import { assessIncident, type EffectiveAssessment } from './model'
import type { DataRowRecord, IncidentRecord } from './record'
import * as repository from './repository'

export type { StoredItem }

export type IncidentFile = {
  incident: IncidentRecord
  rows: DataRowRecord[]
  items: StoredItem[]
  assessment: EffectiveAssessment
}

/** Everything that is recorded of an incident's facts, with what the law answers to them. */
export async function incidentFile(ctx: Ctx, slug: string): Promise<IncidentFile> {
  return fileOf(ctx, found(await repository.findIncident(ctx.tx, { slug })))
}

/** The same by id, for commands of other capabilities. */
export async function incidentFileById(ctx: Ctx, id: string): Promise<IncidentFile> {
  return fileOf(ctx, found(await repository.findIncident(ctx.tx, { id })))
}

async function fileOf(ctx: Ctx, incident: IncidentRecord): Promise<IncidentFile> {
  authorise(ctx, 'incident.read', incident)
  // One after the other: within a transaction there is one connection, and it takes one query at a time.
  const rows = await dataRepository.findDataRows(ctx.tx, incident.id)
  const items = await itemRepository.findItems(ctx.tx, incident.id)
  const override = await decisionRepository.findOverride(ctx.tx, incident.id)
  return { incident, rows, items, assessment: assessIncident(incident, rows, override) }
}

/** Every move of the aware date, newest first. */
export async function awareDateHistory(ctx: Ctx, slug: string) {
  const incident = found(await repository.findIncident(ctx.tx, { slug }))
  authorise(ctx, 'incident.read', incident)
  return decisionRepository.findAwareDateChanges(ctx.tx, incident.id)
}

export const PAGE_SIZE = 25

export type IncidentFilter = { page: number; text: string; state: 'open' | 'closed' | '' }

/** One page of the incidents the actor may see, newest first, with what is due next. Paged by the database. */
export async function listIncidents(ctx: Ctx, filter: IncidentFilter) {
  authorise(ctx, 'incident.read')
  const where = {
    ...incidentScope(ctx.actor),
    ...(filter.state && { state: filter.state }),
    ...(filter.text && {
      OR: [{ number: { contains: filter.text } }, { title: { contains: filter.text, mode: 'insensitive' as const } }],
    }),
  }
  const page = { skip: (filter.page - 1) * PAGE_SIZE, take: PAGE_SIZE }
  const { total, rows } = await repository.findIncidentPage(ctx.tx, where, page)
  return { total, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), rows }
}

/** What the first screen offers: the entities the actor may report for, and today. */
export async function reportingChoices(ctx: Ctx) {
  authorise(ctx, 'incident.report')
  const entities = await entitiesForActor(ctx)
  return { entities, now: ctx.now }
}

/** What stands above every page of an incident. */
export async function incidentHeading(ctx: Ctx, slug: string) {
  const incident = found(await repository.findHeading(ctx.tx, slug))
  authorise(ctx, 'incident.read', incident)
  return incident
}
