import { authorise, type Ctx } from '@/lib/door/context'
import { incidentScope, may } from '@/lib/door/policy'
import { incidentBySlug } from '@/lib/incident/access'
import { namesOf } from '@/lib/organisation/people-names'
import * as repository from './repository'
import type { SubjectType } from './schema'

export const PAGE_SIZE = 25

const INCIDENT = { id: true, slug: true, number: true, title: true, entity: { select: { name: true } } } as const

/** One page of what waits for a signature, the longest waiting first, with its incident and who asked. */
export async function waitingApprovals(ctx: Ctx, page: number) {
  authorise(ctx, 'approval.read')
  const scope = incidentScope(ctx.actor)
  const visible = scope.entityId && (await ctx.tx.incident.findMany({ where: scope, select: { id: true } }))
  const { total, rows } = await repository.findWaiting(ctx.tx, visible && { in: visible.map(({ id }) => id) }, {
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  })
  const [incidents, names] = await Promise.all([
    ctx.tx.incident.findMany({ where: { id: { in: rows.map(({ incidentId }) => incidentId) } }, select: INCIDENT }),
    namesOf(
      ctx.tx,
      rows.map(({ requestedById }) => requestedById),
    ),
  ])
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.flatMap((row) => {
      const incident = byId.get(row.incidentId)
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
