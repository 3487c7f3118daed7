import { z } from 'zod'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { findEntities, findEntity, findPeople, findPerson } from './repository'

export const PEOPLE_PER_PAGE = 50

export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>
export type EntityDetails = NonNullable<Awaited<ReturnType<typeof findEntity>>>
export type EntityRow = Awaited<ReturnType<typeof findEntities>>[number]

/** An id from the address bar; anything that is none names nothing. */
const idOrNone = (text: string) => found(z.uuid().safeParse(text).data)

/** One page of everybody with an account. `page` counts from 1. */
export async function listPeople(ctx: Ctx, page = 1) {
  authorise(ctx, 'people.manage')
  return findPeople(ctx.tx, { skip: (Math.max(1, page) - 1) * PEOPLE_PER_PAGE, take: PEOPLE_PER_PAGE })
}

/** @throws NOT_FOUND */
export async function getPerson(ctx: Ctx, id: string): Promise<PersonRow> {
  authorise(ctx, 'people.manage')
  return found(await findPerson(ctx.tx, idOrNone(id)))
}

const ownIds = (ctx: Ctx) => (ctx.actor.role === 'staff' ? ctx.actor.entityIds : undefined)

/** Entities to read about: staff their own, everybody else all, those no longer in use last. */
export async function listEntities(ctx: Ctx): Promise<EntityRow[]> {
  authorise(ctx, 'entity.read')
  return findEntities(ctx.tx, { ids: ownIds(ctx) })
}

/** Entities the actor can log an incident for: staff their own, a manager all; only those in use. */
export async function entitiesForActor(ctx: Ctx): Promise<EntityRow[]> {
  authorise(ctx, 'entity.read')
  return findEntities(ctx.tx, { ids: ownIds(ctx), activeOnly: true })
}

/** Everything about one entity, its delegations included. @throws NOT_FOUND also when it is not the staff member's own */
export async function getEntity(ctx: Ctx, id: string): Promise<EntityDetails> {
  authorise(ctx, 'entity.read', { entityId: id })
  return found(await findEntity(ctx.tx, idOrNone(id)))
}

/** The entity an incident belongs to, for everybody who may see the incident. */
export async function entityOfIncident(
  ctx: Ctx,
  incident: { entityId: string; partyIds: readonly string[] },
): Promise<EntityDetails> {
  authorise(ctx, 'incident.read', incident)
  return found(await findEntity(ctx.tx, incident.entityId))
}

/** Entities to choose from for somebody's account. */
export async function choicesForPeople(ctx: Ctx): Promise<{ value: string; label: string }[]> {
  authorise(ctx, 'people.manage')
  return (await findEntities(ctx.tx)).map((entity) => ({ value: entity.id, label: entity.name }))
}

/** Lets the page with the empty form be shown only to those who may send it. */
export async function mayAddEntity(ctx: Ctx): Promise<void> {
  authorise(ctx, 'entity.manage')
}
