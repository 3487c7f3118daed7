import { authorise, type Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { entitiesForActor } from '@/lib/organisation/queries'
import { incidentBySlug } from './access'
import { findParties, type PartyRecord } from './party-repository'
import { findIncident } from './repository'

export type { PartyRecord }

/** The further entities of an incident, and which could be added. */
export async function partiesOfIncident(ctx: Ctx, slug: string) {
  const ref = await incidentBySlug(ctx, slug, 'incident.read')
  const parties = await findParties(ctx.tx, ref.id)
  const incident = await findIncident(ctx.tx, { id: ref.id })
  const mayChange = incident?.state === 'open' && may(ctx.actor, 'incident.changeParties', ref)
  const taken = [ref.entityId, ...ref.partyIds]
  const choices = mayChange ? (await entitiesForActor(ctx)).filter(({ id }) => !taken.includes(id)) : []
  return {
    incidentId: ref.id,
    parties,
    mayChange,
    choices: choices.map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** Who signs the report beside the incident's own entity. */
export async function jointReporters(
  ctx: Ctx,
  incident: { id: string; entityId: string; partyIds: readonly string[] },
): Promise<PartyRecord[]> {
  authorise(ctx, 'incident.read', incident)
  const parties = await findParties(ctx.tx, incident.id)
  return parties.filter(({ part }) => part === 'jointReporter')
}
