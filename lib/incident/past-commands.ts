import { authorise, type Ctx } from '@/lib/door/context'
import { toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'
import { createIncidentKeys } from '@/lib/platform/incident-key'
import { incidentNumber, incidentSlug, startingItems } from './model'
import { type JudgedPast, type PastIncident, placeOf, startOf } from './past'
import { findAlike, findTaken, insertPast, type PastRows } from './past-repository'
import { PRESET_VALUES } from './presets'
import { nextSequence } from './repository'

export type ToTakeOver = PastIncident & JudgedPast & { id: string }

/** Incidents that are here already under a number or title of a list. */
export async function incidentsAlike(ctx: Ctx, list: { entityIds: string[]; numbers: string[]; titles: string[] }) {
  authorise(ctx, 'register.import')
  return findAlike(ctx.tx, list)
}

/**
 * Writes past incidents as closed ones. Part of an import, which records itself; numbers of our own form keep their place,
 * the others take the next free one of their year. `by`: who asked for the import.
 */
export async function takeOverPast(ctx: Ctx, list: readonly ToTakeOver[], by: string): Promise<void> {
  authorise(ctx, 'register.import')
  const places = await placesFor(ctx, list)
  const rows: PastRows = { incidents: [], data: [], items: [], overrides: [] }
  for (const [index, past] of list.entries()) add(rows, past, places[index] ?? { year: 0, sequence: 0 }, by, ctx.now)
  await insertPast(ctx.tx, rows)
  await createIncidentKeys(
    ctx.tx,
    list.map(({ id }) => id),
  )
}

type Place = { year: number; sequence: number }

async function placesFor(ctx: Ctx, list: readonly ToTakeOver[]): Promise<Place[]> {
  const asked = list.map((past) => ({ ...placeOf(past), entityId: past.entityId }))
  const keyOf = ({ entityId, year }: { entityId: string; year: number }) => `${entityId}:${year}`
  const next = new Map<string, number>()
  for (const one of [...asked].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const key = keyOf(one)
    if (!next.has(key)) next.set(key, await nextSequence(ctx.tx, one.entityId, one.year))
    if (one.sequence !== null) next.set(key, Math.max(next.get(key) ?? 1, one.sequence + 1))
  }
  return asked.map((one) => {
    if (one.sequence !== null) return { year: one.year, sequence: one.sequence }
    const sequence = next.get(keyOf(one)) ?? 1
    next.set(keyOf(one), sequence + 1)
    return { year: one.year, sequence }
  })
}

/** Whether a number of our own form is taken by an incident of that entity. */
export async function takenPlaces(ctx: Ctx, list: readonly (Place & { entityId: string })[]): Promise<Set<string>> {
  authorise(ctx, 'register.import')
  const taken = new Set<string>()
  const groups = new Set(list.map(({ entityId, year }) => `${entityId}:${year}`))
  for (const group of groups) {
    const asked = list.filter(({ entityId, year }) => `${entityId}:${year}` === group)
    const [{ entityId, year } = { entityId: '', year: 0 }] = asked
    const sequences = asked.map(({ sequence }) => sequence)
    for (const sequence of await findTaken(ctx.tx, entityId, year, sequences)) taken.add(`${group}:${sequence}`)
  }
  return taken
}

function add(rows: PastRows, past: ToTakeOver, place: Place, by: string, now: Date) {
  const { id, facts, assessment } = past
  const number = incidentNumber(place.year, place.sequence)
  const at = { createdById: by, updatedById: by, createdAt: now, updatedAt: now }
  rows.incidents.push({
    ...facts,
    ...at,
    ...place,
    id,
    entityId: past.entityId,
    slug: incidentSlug(past.entityCode, number),
    number: past.number ?? number,
    title: past.title,
    preset: past.preset,
    awareBy: past.awareBy,
    state: 'closed',
    imported: true,
    reportable: assessment.reportable,
    undetermined: assessment.undetermined,
    occurredOn: toDb(past.occurredOn),
    discoveredOn: toDb(past.discoveredOn),
    awareOn: toDb(past.awareOn),
    entrusteeNoticeOn: toDb(facts.entrusteeNoticeOn),
    closedAt: startOf(past.closedOn),
    closedReason: past.closedReason,
  })
  past.rows.forEach((row, position) => {
    rows.data.push({ ...row, incidentId: id, position, updatedById: by, updatedAt: now })
  })
  rows.items.push(...itemsOf(past))
  const { override, computed } = assessment
  if (override) {
    const { reportable, categories, reason } = override
    const { ruleSet } = computed
    const before = { reportable: computed.reportable, categories: computed.categories, ruleSet }
    const decided = { decidedById: by, decidedAt: now }
    rows.overrides.push({ id: newId(), incidentId: id, computed: before, reportable, categories, reason, ...decided })
  }
}

/** What the older register told is known; nobody looks into the rest any more. */
function itemsOf({ id, preset, summary, personCount }: ToTakeOver): PastRows['items'] {
  const { status } = PRESET_VALUES[preset]
  const begun = startingItems({
    preset,
    summary,
    personCount: status === 'occurred' ? personCount : null,
    personCountMax: null,
  })
  return begun.map(({ item, fields }) => ({
    incidentId: id,
    item,
    fields,
    state: Object.keys(fields).length > 0 ? 'known' : 'notApplicable',
  }))
}
