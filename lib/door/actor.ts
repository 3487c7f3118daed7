import type { Role } from '@/prisma/generated/enums'

export type { Role }

/** Who acts. `system` is the background worker, which acts for a person who asked earlier. */
export type Actor = {
  id: string | null
  name: string
  role: Role | 'system'
  /** Entities a staff member works for; other roles are not bound by it. */
  entityIds: string[]
  /** Another system with a key of its own: bound to entities as staff are, and named so in the log. */
  via?: 'api'
}

export const systemActor: Actor = { id: null, name: 'system', role: 'system', entityIds: [] }
