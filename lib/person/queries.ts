import { type Ctx, found } from '@/lib/door/context'
import { may, type Permission } from '@/lib/door/policy'
import { type IncidentRef, incidentBySlug } from '@/lib/incident/access'
import { entrustorChoices } from '@/lib/incident/entrustor-names'
import { isId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { incidentItems } from './incident-items'
import { letterCheckOnFonts } from './letter-check'
import { maskPerson } from './mask'
import type { MaskedPerson } from './model'
import { countByIssue, countByItem, countPersons, findPerson, listPersons, type PersonRow } from './repository'
import { type ListFilter, readerOf } from './schema'
import { openPerson } from './vault'

export const PAGE_SIZE = 50

const masked = (key: Buffer, person: PersonRow): MaskedPerson => ({
  id: person.id,
  rowNumber: person.rowNumber,
  itemCodes: person.itemCodes,
  letterIssue: person.letterIssue,
  fitsWindow: person.fitsWindow,
  reader: readerOf(person),
  masked: maskPerson(openPerson(key, person.id, person.sealed)),
})

const offers = (ctx: Ctx, { entityId }: IncidentRef) => {
  const can = (permission: Permission) => may(ctx.actor, permission, { entityId })
  return { import: can('person.import'), edit: can('person.edit'), reveal: can('person.reveal') }
}

/** One page of an incident's persons, masked, with the counts that the filters offer. */
export async function personList(ctx: Ctx, slug: string, filter: ListFilter) {
  const incident = await incidentBySlug(ctx, slug, 'person.readMasked')
  const { page, ...where } = filter
  const key = await incidentKey(ctx.tx, incident.id)
  const [all, total, byItem, byIssue, rows, entrustors] = await Promise.all([
    countPersons(ctx.tx, incident.id),
    countPersons(ctx.tx, incident.id, where),
    countByItem(ctx.tx, incident.id),
    countByIssue(ctx.tx, incident.id),
    listPersons(ctx.tx, incident.id, where, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }),
    entrustorChoices(ctx, incident),
  ])
  return {
    incident,
    all,
    total,
    byItem,
    byIssue,
    entrustors,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    persons: rows.map((person) => masked(key, person)),
    may: offers(ctx, incident),
  }
}

/** One person, masked, with what is wrong with their letter. */
export async function personView(ctx: Ctx, slug: string, personId: string) {
  const incident = await incidentBySlug(ctx, slug, 'person.readMasked')
  const person = found(isId(personId) ? await findPerson(ctx.tx, personId) : null)
  found(person.incidentId === incident.id || null)
  const key = await incidentKey(ctx.tx, incident.id)
  const { addressee } = readerOf(person)
  const { issues } = letterCheckOnFonts()(openPerson(key, person.id, person.sealed), addressee)
  const items = await incidentItems(ctx, incident.id)
  return { incident, person: masked(key, person), issues, items, may: offers(ctx, incident) }
}

/** What the form for one more person offers. */
export async function newPersonView(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'person.edit')
  const entrustors = await entrustorChoices(ctx, incident)
  return { incident, entrustors, items: await incidentItems(ctx, incident.id) }
}

/** What a file can be brought in for: nobody can be listed before it is recorded what leaked. */
export async function newImportView(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'person.import')
  return { incident, items: await incidentItems(ctx, incident.id) }
}
