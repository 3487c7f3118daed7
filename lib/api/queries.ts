import { authorise, type Ctx } from '@/lib/door/context'
import { addDays, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { namesOf } from '@/lib/organisation/people-names'
import { listEntities } from '@/lib/organisation/queries'
import { findKeys } from './repository'

const PAGE_SIZE = 25
const USUAL_DAYS = 90

export type KeyState = 'inForce' | 'expired' | 'revoked'

/** One page of keys with their entities and who issued them, and what a new one begins with. */
export async function keysView(ctx: Ctx, page: number) {
  authorise(ctx, 'api.manage')
  const [total, rows] = await findKeys(ctx.tx, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
  const entities = await listEntities(ctx)
  const names = await namesOf(
    ctx.tx,
    rows.map(({ createdById }) => createdById),
  )
  const stateOf = ({ revokedAt, expiresAt }: (typeof rows)[number]): KeyState =>
    revokedAt ? 'revoked' : expiresAt <= ctx.now ? 'expired' : 'inForce'
  return {
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    keys: rows.map(({ createdById, entityIds, ...row }) => ({
      ...row,
      state: stateOf({ createdById, entityIds, ...row }),
      entities: entities.filter(({ id }) => entityIds.includes(id)).map(({ name }) => name),
      issuedBy: names.get(createdById) ?? '',
    })),
    entities: entities.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
    expiresOn: addDays(jstDateOf(ctx.now), USUAL_DAYS),
  }
}
