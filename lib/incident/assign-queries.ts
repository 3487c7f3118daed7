import { type Ctx, found } from '@/lib/door/context'
import { actorsFor } from '@/lib/organisation/colleagues'
import { namesOf } from '@/lib/organisation/people-names'
import { incidentBySlug } from './access'
import { findAssignment } from './assign-repository'

/** Who is in charge of an incident, and who could be. */
export async function assignmentView(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'incident.read')
  const { ownerId, managerId, createdById } = found(await findAssignment(ctx.tx, incident.id))
  const names = await namesOf(ctx.tx, [ownerId, managerId, createdById])
  const people = await actorsFor(ctx, incident.entityId)
  const choices = (role?: 'manager') =>
    people.filter((person) => !role || person.role === role).map(({ id, name }) => ({ value: id, label: name }))
  return {
    ownerId,
    managerId,
    owner: names.get(ownerId ?? '') ?? null,
    manager: names.get(managerId ?? '') ?? null,
    registeredBy: names.get(createdById) ?? '',
    owners: choices(),
    managers: choices('manager'),
  }
}
