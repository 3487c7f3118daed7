import { authorise, type Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { incidentBySlug, incidentsById } from '@/lib/incident/access'
import { namesOf } from '@/lib/organisation/people-names'
import * as repository from './repository'
import type { SubjectType } from './schema'

export const PAGE_SIZE = 25

/** One page of what waits for a signature, the longest waiting first, with its incident and who asked. */
export async function waitingApprovals(ctx: Ctx, page: number) {
  authorise(ctx, 'report.decide')
  const { total, rows } = await repository.findWaiting(ctx.tx, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
  const [incidents, names] = await Promise.all([
    incidentsById(
      ctx,
      rows.map(({ incidentId }) => incidentId),
    ),
    namesOf(
      ctx.tx,
      rows.map(({ requestedById }) => requestedById),
    ),
  ])
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.flatMap((row) => {
      const incident = incidents.get(row.incidentId)
      return incident ? [{ ...row, incident, requestedBy: names.get(row.requestedById) ?? '' }] : []
    }),
  }
}

/** Every request and decision of an incident, newest first, with names. */
export async function approvalsOfIncident(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'approval.read')
  const rows = await repository.findApprovals(ctx.tx, incident.id)
  const ids = rows.flatMap(({ requestedById, decidedById }) => [requestedById, decidedById ?? []].flat())
  const names = await namesOf(ctx.tx, ids)
  return rows.map((row) => ({
    ...row,
    requestedBy: names.get(row.requestedById) ?? '',
    decidedBy: row.decidedById ? (names.get(row.decidedById) ?? '') : null,
  }))
}

/** The request for one version, or null. For a capability that has authorised the look at the version itself. */
export const approvalOf = (tx: Ctx['tx'], subjectType: SubjectType, subjectId: string) =>
  repository.findApproval(tx, { subjectType, subjectId })

/** How many requests wait for the actor's signature; 0 for those who do not sign. Their own requests are not theirs to sign. */
export async function waitingForMe(ctx: Ctx): Promise<number> {
  if (!may(ctx.actor, 'report.decide')) {
    authorise(ctx, 'self.manage')
    return 0
  }
  authorise(ctx, 'approval.read')
  return repository.countWaiting(ctx.tx, ctx.actor.id ?? '')
}
