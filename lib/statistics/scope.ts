import type { Actor } from '@/lib/door/actor'
import { incidentScope } from '@/lib/door/policy'

/** The entities whose incidents an actor may count, their own ones and those they are a further party to; null: all. */
export function scopedEntities(actor: Actor): string[] | null {
  const [either] = incidentScope(actor).AND ?? []
  return either?.OR[0].entityId.in ?? null
}
