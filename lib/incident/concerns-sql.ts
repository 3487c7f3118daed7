import type { Actor } from '@/lib/door/actor'
import { incidentScope } from '@/lib/door/policy'
import { Prisma } from '@/prisma/generated/client'

/** The entities whose incidents an actor may see, their own ones and those they are a further party to; null: all. */
export function scopedEntities(actor: Actor): string[] | null {
  const [either] = incidentScope(actor).AND ?? []
  return either?.OR[0].entityId.in ?? null
}

/** In SQL over the incident `i`: it is one of these entities' own, or one of them is a further party to it. */
export const concernsSql = (entityIds: readonly string[]): Prisma.Sql => Prisma.sql`(
  i."entityId" = any(${[...entityIds]}::uuid[])
  or exists (select from "IncidentParty" p where p."incidentId" = i.id and p."entityId" = any(${[...entityIds]}::uuid[])))`
