import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { newId } from '@/lib/platform/id'
import type { Touched } from './commands'
import * as dataRepository from './data-repository'
import * as decisionRepository from './decision-repository'
import { openIncident } from './guards'
import { assessIncident } from './model'
import type { OverrideAssessment, WithdrawOverride } from './schema'

/** A manager's answer in place of the computed one. Both are kept, with the reason. */
export async function overrideAssessment(ctx: Ctx, input: z.output<typeof OverrideAssessment>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId, 'incident.overrideAssessment')
  if (input.reportable !== input.categories.length > 0)
    throw new AppError('INVALID', {
      message: 'door.invalid',
      fields: { categories: ['incident.errors.categoriesFitAnswer'] },
    })
  const { computed } = assessIncident(incident, await dataRepository.findDataRows(ctx.tx, incident.id))
  const id = newId()
  await decisionRepository.insertOverride(ctx.tx, {
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
  if (!(await decisionRepository.withdrawOverride(ctx.tx, incident.id, input.overrideId, ctx.now)))
    throw new AppError('CONFLICT', 'door.conflict')
  await record(ctx, {
    action: 'incident.overrideWithdrawn',
    subject: { type: 'assessmentOverride', id: input.overrideId },
    incidentId: incident.id,
  })
  return { incidentId: incident.id, slug: incident.slug }
}
