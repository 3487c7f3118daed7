import type { Ctx } from '@/lib/door/context'
import { itemKey } from '@/lib/incident/data-items'
import { incidentFileById } from '@/lib/incident/queries'

/** The keys of what leaked in an incident, in its own order: the only items one of its persons can have lost. */
export async function incidentItems(ctx: Ctx, incidentId: string): Promise<string[]> {
  const { rows } = await incidentFileById(ctx, incidentId)
  return [...new Set(rows.map(itemKey))]
}
