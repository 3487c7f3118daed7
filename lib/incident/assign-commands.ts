import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { actorsFor } from '@/lib/organisation/colleagues'
import { saveAssignment } from './assign-repository'
import type { AssignIncident } from './assign-schema'
import { openIncident } from './guards'

const invalid = (field: string) =>
  new AppError('INVALID', { message: 'door.invalid', fields: { [field]: ['form.choose'] } })

/** Puts somebody in charge, whom reminders reach first, and names the manager who answers for it. */
export async function assignIncident(ctx: Ctx, input: z.output<typeof AssignIncident>): Promise<void> {
  const incident = await openIncident(ctx, input.incidentId, 'incident.assign')
  const { ownerId, managerId } = input
  const people = await actorsFor(ctx, incident.entityId)
  if (ownerId && !people.some(({ id }) => id === ownerId)) throw invalid('ownerId')
  if (managerId && !people.some(({ id, role }) => id === managerId && role === 'manager')) throw invalid('managerId')
  await saveAssignment(ctx.tx, incident.id, { ownerId, managerId })
  await record(ctx, {
    action: 'incident.assigned',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { ownerId, managerId },
  })
}
