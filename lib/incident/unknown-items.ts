import { authorise, type Ctx } from '@/lib/door/context'
import { incidentScope } from '@/lib/door/policy'
import { findUnknownItems } from './item-repository'

/** The numbers of the nine items that are under investigation, by incident; an incident without any is not there. */
export async function unknownItemsOf(ctx: Ctx, incidentIds: string[]): Promise<Map<string, number[]>> {
  authorise(ctx, 'incident.read')
  const unknown = new Map<string, number[]>()
  for (const { incidentId, item } of await findUnknownItems(ctx.tx, incidentScope(ctx.actor), incidentIds))
    unknown.set(incidentId, [...(unknown.get(incidentId) ?? []), item])
  return unknown
}
