import type { Ctx } from '@/lib/door/context'
import { incidentBySlug } from '@/lib/incident/access'
import { findIncidentRows } from './repository'

const PAGE_SIZE = 50

/** One page of what was done on an incident, newest first, as those who may read the incident see it. */
export async function incidentHistory(ctx: Ctx, slug: string, page: number) {
  const incident = await incidentBySlug(ctx, slug, 'incident.read')
  const at = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }
  const { total, rows } = await findIncidentRows(ctx.tx, incident.id, at)
  return {
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows,
  }
}
