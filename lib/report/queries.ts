import { authorise, type Ctx } from '@/lib/door/context'
import { incidentScope, may } from '@/lib/door/policy'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { incidentBySlug } from '@/lib/incident/access'
import { incidentFile } from '@/lib/incident/queries'
import { REPORT_KINDS } from './choices'
import { dutiesAnswered, isSuperseded, startRefusal } from './model'
import * as repository from './repository'
import type { ReportKind } from './schema'

/** All reports of an incident, the duty each answers, and which kinds can be begun now or why not. */
export async function reportsOfIncident(ctx: Ctx, slug: string) {
  const ref = await incidentBySlug(ctx, slug, 'report.read')
  const [reports, duties, { incident, items, assessment }] = await Promise.all([
    repository.findReports(ctx.tx, ref.id),
    dutiesOfIncident(ctx, slug),
    incidentFile(ctx, slug),
  ])
  const { reportable } = assessment
  const unknown = items.filter(({ state }) => state === 'underInvestigation').length
  const dutiesOf = (kind: ReportKind) => dutiesAnswered(kind, duties)
  return {
    incident: ref,
    canWrite: incident.state === 'open' && may(ctx.actor, 'report.write', ref),
    unknown,
    reports: reports.map((report) => ({
      ...report,
      duties: dutiesOf(report.kind),
      superseded: report.state !== 'filed' && isSuperseded(report.kind, reports),
    })),
    kinds: REPORT_KINDS.map((kind) => ({
      kind,
      refusal: startRefusal(kind, reports, { unknownItems: unknown, reportable }),
      duties: dutiesOf(kind),
    })),
  }
}

/** Which report, and which version of it, stands behind each id of a version: for lists of what waits for approval. */
export async function reportsOfVersions(ctx: Ctx, versionIds: string[]) {
  authorise(ctx, 'report.read')
  const rows = await repository.findVersionNames(ctx.tx, incidentScope(ctx.actor), versionIds)
  return new Map(rows.map(({ id, number, report }) => [id, { number, ...report }]))
}

/** How far each report of these incidents is: for lists over many incidents. */
export async function reportStandings(ctx: Ctx, incidentIds: string[]) {
  authorise(ctx, 'report.read')
  const rows = await repository.findStandings(ctx.tx, incidentScope(ctx.actor), incidentIds)
  return rows.map(({ versions: [last], ...report }) => ({
    ...report,
    submittedAt: last?.submittedAt ?? null,
    submittedById: last?.submittedById ?? null,
  }))
}

/** The reports an edit of facts may send back to draft: those that wait for a signature or for filing. */
export async function reportsAtStake(ctx: Ctx, slug: string): Promise<{ id: string; kind: ReportKind }[]> {
  const ref = await incidentBySlug(ctx, slug, 'report.read')
  const reports = await repository.findReports(ctx.tx, ref.id)
  return reports
    .filter(({ state }) => state === 'submitted' || state === 'approved')
    .map(({ id, kind }) => ({ id, kind }))
}
