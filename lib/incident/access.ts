import { authorise, type Ctx, found } from '@/lib/door/context'
import type { Permission } from '@/lib/door/policy'

/** The little that other capabilities need to know of an incident to act on it. */
export type IncidentRef = { id: string; entityId: string; slug: string; number: string; title: string }

const REF = { id: true, entityId: true, slug: true, number: true, title: true } as const

/** The incident behind an address, authorised for `permission`. @throws NOT_FOUND when it is not there or out of scope */
export async function incidentBySlug(ctx: Ctx, slug: string, permission: Permission): Promise<IncidentRef> {
  const incident = found(await ctx.tx.incident.findUnique({ where: { slug }, select: REF }))
  authorise(ctx, permission, { entityId: incident.entityId })
  return incident
}

/** The same by id, for commands whose input carries the incident's id. */
export async function incidentById(
  ctx: Ctx,
  id: string,
  permission: Permission,
  authorId?: string | null,
): Promise<IncidentRef> {
  const incident = found(await ctx.tx.incident.findUnique({ where: { id }, select: REF }))
  authorise(ctx, permission, { entityId: incident.entityId, authorId })
  return incident
}
