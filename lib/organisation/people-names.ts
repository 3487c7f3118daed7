import type { Tx } from '@/lib/platform/db'
import { findNames } from './repository'

/** Display names of users by id, for screens that show who did something. Unknown ids are left out. */
export async function namesOf(tx: Tx, ids: (string | null | undefined)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))]
  if (wanted.length === 0) return new Map()
  return new Map((await findNames(tx, wanted)).map((user) => [user.id, user.name]))
}
