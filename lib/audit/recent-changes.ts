import { authorise, type Ctx } from '@/lib/door/context'
import { incidentsById } from '@/lib/incident/access'
import { findChanges } from './repository'

const MOST = 300

/**
 * What others did on incidents the actor may see, after a place in the log, newest first; at most some hundred events, and
 * whether there were more.
 */
export async function recentChanges(ctx: Ctx, after: number, actions: readonly string[]) {
  authorise(ctx, 'incident.read')
  const rows = await findChanges(ctx.tx, { after, actions: [...actions], notBy: ctx.actor.id ?? '', take: MOST + 1 })
  const incidents = await incidentsById(ctx, [...new Set(rows.flatMap(({ incidentId }) => incidentId ?? []))])
  return {
    more: rows.length > MOST,
    changes: rows.slice(0, MOST).flatMap((row) => {
      const incident = incidents.get(row.incidentId ?? '')
      return incident ? [{ ...row, incident }] : []
    }),
  }
}
