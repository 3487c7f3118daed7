import { authorise, type Ctx, found } from '@/lib/door/context'
import { incidentScope, type Permission } from '@/lib/door/policy'
import { findIncidentRef, findLabels, type IncidentLabel, type IncidentRef } from './repository'

export type { IncidentRef }

/** The incident behind an address, authorised for `permission`. @throws NOT_FOUND when it is not there or out of scope */
export async function incidentBySlug(ctx: Ctx, slug: string, permission: Permission): Promise<IncidentRef> {
  const incident = found(await findIncidentRef(ctx.tx, { slug }))
  authorise(ctx, permission, incident)
  return incident
}

/** The same by id, for commands whose input carries the incident's id. */
export async function incidentById(
  ctx: Ctx,
  id: string,
  permission: Permission,
  authorId?: string | null,
): Promise<IncidentRef> {
  const incident = found(await findIncidentRef(ctx.tx, { id }))
  authorise(ctx, permission, { ...incident, authorId })
  return incident
}

/** What lists show of incidents, by id. Those out of the actor's scope are left out. */
export async function incidentsById(ctx: Ctx, ids: string[]): Promise<Map<string, IncidentLabel>> {
  authorise(ctx, 'incident.read')
  const rows = await findLabels(ctx.tx, { ...incidentScope(ctx.actor), id: { in: ids } })
  return new Map(rows.map((row) => [row.id, row]))
}
