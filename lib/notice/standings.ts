import { authorise, type Ctx } from '@/lib/door/context'
import { incidentScope } from '@/lib/door/policy'
import { findStandings } from './repository'

/** How far the notice of each of these incidents is: for lists over many incidents. */
export async function noticeStandings(ctx: Ctx, incidentIds: string[]) {
  authorise(ctx, 'notice.read')
  const rows = await findStandings(ctx.tx, incidentScope(ctx.actor), incidentIds)
  return rows.map(({ versions: [last], ...notice }) => ({
    ...notice,
    submittedAt: last?.submittedAt ?? null,
    submittedById: last?.submittedById ?? null,
  }))
}
