import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx } from '@/lib/door/context'
import type { IncidentRef } from './access'
import { findEntrustorNames } from './entrustor-repository'

/** The clients whose data an incident concerns, as choices. Empty where nobody entrusted anything. */
export async function entrustorChoices(ctx: Ctx, incident: Pick<IncidentRef, 'id' | 'entityId' | 'partyIds'>) {
  authorise(ctx, 'incident.read', incident)
  return (await findEntrustorNames(ctx.tx, incident.id)).map(({ id, name }) => ({ value: id, label: name }))
}

/** The chosen client, if it is one of the incident's. @throws INVALID when it is not */
export async function entrustorOf(
  ctx: Ctx,
  incident: Pick<IncidentRef, 'id' | 'entityId' | 'partyIds'>,
  entrustorId: string | null | undefined,
): Promise<string | null> {
  if (!entrustorId) return null
  const choices = await entrustorChoices(ctx, incident)
  if (!choices.some(({ value }) => value === entrustorId))
    throw new AppError('INVALID', { message: 'door.invalid', fields: { entrustorId: ['form.choose'] } })
  return entrustorId
}
