import { authorise, type Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { entitiesForActor } from '@/lib/organisation/queries'
import { conditionOf, orderOf } from './conditions'
import { nextDue, reasonOf, standingOf } from './model'
import { COUNTED, countUpTo, findPage } from './repository'
import { RegisterFilter } from './schema'

export const PAGE_SIZE = 25

/** One page of the register. `input` comes from the address bar. */
export async function registerPage(ctx: Ctx, input: Record<string, unknown>, page: number) {
  authorise(ctx, 'register.read')
  const filter = RegisterFilter.parse(input)
  const today = jstDateOf(ctx.now)
  const where = conditionOf(ctx.actor, filter, today)
  const total = await countUpTo(ctx.tx, where)
  const rows = await findPage(ctx.tx, where, orderOf(filter), { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
  const more = total > COUNTED
  return {
    filter,
    total: Math.min(total, COUNTED),
    more,
    // Beyond what is counted there may always be one page more.
    pages: more
      ? Math.max(page + (rows.length === PAGE_SIZE ? 1 : 0), COUNTED / PAGE_SIZE)
      : Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map(({ duties, own, ...row }) => ({
      ...row,
      overridden: own !== null,
      reason: reasonOf(duties, own, row.imported),
      next: nextDue(duties),
      preliminary: standingOf(duties, 'preliminaryReport', today),
      final: standingOf(duties, 'finalReport', today),
    })),
    entities: (await entitiesForActor(ctx)).map(({ id, name }) => ({ value: id, label: name })),
    mayExport: may(ctx.actor, 'register.export'),
  }
}
