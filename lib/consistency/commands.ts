import type { z } from 'zod'
import { approvalOf } from '@/lib/approval/queries'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { newId } from '@/lib/platform/id'
import { consistencyOf } from './queries'
import { insertWaiver } from './repository'
import type { WaiveMismatch } from './schema'

/** A manager lets a document differ from the facts, with the reason. @throws CONFLICT when it does not differ (any more) */
export async function waiveMismatch(ctx: Ctx, input: z.output<typeof WaiveMismatch>): Promise<void> {
  const incident = await incidentById(ctx, input.incidentId, 'fact.waive')
  const { documents } = await consistencyOf(ctx, incident.slug)
  const held = documents.find(({ document }) => document.id === input.documentId)
  const { documentValue, fact, factValue } = input
  const still = held?.mismatches.some(
    (one) => one.fact === fact && one.documentValue === documentValue && one.factValue === factValue && !one.waiver,
  )
  if (!held || !still) throw new AppError('CONFLICT', 'consistency.errors.gone')
  const { type, id } = held.document
  await insertWaiver(ctx.tx, {
    id: newId(),
    incidentId: incident.id,
    documentType: type,
    documentId: id,
    fact,
    documentValue,
    factValue,
    reason: input.reason,
    decidedById: ctx.actor.id ?? '',
    decidedAt: ctx.now,
  })
  await record(ctx, {
    action: 'fact.waived',
    subject: { type, id },
    incidentId: incident.id,
    data: { fact, documentValue, factValue },
  })
}

type Decision = { versionId: string; decision: 'approve' | 'return' }

/**
 * Lets a version be approved only when it agrees with the facts, or each difference has its reason. Sending it back is
 * always possible.
 * @throws RULE with how many differ
 */
export const whenConsistent =
  <I extends Decision, T>(subjectType: 'reportVersion' | 'noticeVersion', decide: (ctx: Ctx, input: I) => Promise<T>) =>
  async (ctx: Ctx, input: I): Promise<T> => {
    const approval = input.decision === 'approve' ? await approvalOf(ctx.tx, subjectType, input.versionId) : null
    if (approval) {
      const incident = await incidentById(ctx, approval.incidentId, 'incident.read')
      const { documents } = await consistencyOf(ctx, incident.slug)
      const own = documents.find(({ document }) => document.id === input.versionId)
      const count = own?.mismatches.filter(({ waiver }) => !waiver).length ?? 0
      if (count > 0) throw new AppError('RULE', { message: 'consistency.errors.differs', params: { count } })
    }
    return decide(ctx, input)
  }
