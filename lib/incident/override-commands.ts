import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { newId } from '@/lib/platform/id'
import type { Touched } from './commands'
import { openIncident } from './guards'
import { assessIncident } from './model'
import * as repository from './repository'
import type { OverrideAssessment, WithdrawOverride } from './schema'

/** A manager's answer in place of the computed one. Both are kept, with the reason. */
export async function overrideAssessment(ctx: Ctx, input: z.output<typeof OverrideAssessment>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId, 'incident.overrideAssessment')
  if (input.reportable !== input.categories.length > 0)
    throw new AppError('INVALID', {
      message: 'door.invalid',
      fields: { categories: ['incident.errors.categoriesFitAnswer'] },
    })
  const { computed } = assessIncident(incident, await repository.findDataRows(ctx.tx, incident.id))
  const id = newId()
  await repository.insertOverride(ctx.tx, {
    id,
    incidentId: incident.id,
    computed: { reportable: computed.reportable, categories: computed.categories, ruleSet: computed.ruleSet },
    reportable: input.reportable,
    categories: [...new Set(input.categories)].sort(),
    reason: input.reason,
    decidedById: ctx.actor.id ?? '',
    decidedAt: ctx.now,
  })
  await record(ctx, {
    action: 'incident.assessmentOverridden',
    subject: { type: 'assessmentOverride', id },
    incidentId: incident.id,
    data: { from: computed.categories, to: input.categories },
  })
  return { incidentId: incident.id, slug: incident.slug }
}

/** The computed answer stands again; the override stays on record. */
export async function withdrawOverride(ctx: Ctx, input: z.output<typeof WithdrawOverride>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId, 'incident.overrideAssessment')
  if (!(await repository.withdrawOverride(ctx.tx, incident.id, input.overrideId, ctx.now)))
    throw new AppError('CONFLICT', 'door.conflict')
  await record(ctx, {
    action: 'incident.overrideWithdrawn',
    subject: { type: 'assessmentOverride', id: input.overrideId },
    incidentId: incident.id,
  })
  return { incidentId: incident.id, slug: incident.slug }
}
