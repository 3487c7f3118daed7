import { approvalsOfIncident } from '@/lib/approval/queries'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx } from '@/lib/door/context'
import { incidentScope, may } from '@/lib/door/policy'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { incidentBySlug } from '@/lib/incident/access'
import { incidentFile } from '@/lib/incident/queries'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { namesOf } from '@/lib/organisation/people-names'
import { gapsOf, needsUnknownReason } from './completeness'
import { recipientOf, reportContent } from './content'
import { dutiesAnswered, isSuperseded, startRefusal } from './model'
import * as repository from './repository'
import { REPORT_KINDS, type ReportKind } from './schema'
import { reportSource } from './source'

/** All reports of an incident, the duty each answers, and which kinds can be begun now or why not. */
export async function reportsOfIncident(ctx: Ctx, slug: string) {
  const ref = await incidentBySlug(ctx, slug, 'report.read')
  const [reports, duties, { incident, items }] = await Promise.all([
    repository.findReports(ctx.tx, ref.id),
    dutiesOfIncident(ctx, slug),
    incidentFile(ctx, slug),
  ])
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
      refusal: startRefusal(kind, reports, unknown),
      duties: dutiesOf(kind),
    })),
  }
}

/** One report: what it says now (or said when frozen), what is missing, its versions, approvals and filing. */
export async function reportView(ctx: Ctx, slug: string, reportId: string) {
  const ref = await incidentBySlug(ctx, slug, 'report.read')
  const reports = await repository.findReports(ctx.tx, ref.id)
  const report = reports.find(({ id }) => id === reportId)
  if (!report) throw new AppError('NOT_FOUND', 'door.notFound')
  const [version] = report.versions
  const editable = report.state === 'draft' || report.state === 'returned'
  const source = await reportSource(ctx, report, reports, editable ? '' : (version?.content.unknownReason ?? ''))
  const content = editable || !version ? reportContent(source) : version.content
  const [approvals, duties, names] = await Promise.all([
    approvalsOfIncident(ctx, slug),
    dutiesOfIncident(ctx, slug),
    namesOf(ctx.tx, [report.filing?.recordedById, report.createdById, ...report.versions.map((v) => v.submittedById)]),
  ])
  const versionIds = report.versions.map(({ id }) => id)
  return {
    incident: ref,
    report,
    content,
    gaps: editable ? gapsOf(content, source.items) : [],
    needsReason: editable && needsUnknownReason(content),
    lastReason: version?.content.unknownReason ?? '',
    approvals: approvals.filter(({ subjectId }) => versionIds.includes(subjectId)),
    duties: dutiesAnswered(report.kind, duties),
    superseded: report.state !== 'filed' && isSuperseded(report.kind, reports),
    names: Object.fromEntries(names),
    recipient: recipientOf(source),
    authorities: AUTHORITIES.map(({ id, name }) => ({ id, name })),
    may: {
      write: source.incident.state === 'open' && may(ctx.actor, 'report.write', ref),
      decide: may(ctx.actor, 'report.decide', { ...ref, authorId: version?.submittedById }),
      decideOthers: may(ctx.actor, 'report.decide', ref),
      file: may(ctx.actor, 'report.file', ref),
    },
  }
}

/** Which report, and which version of it, stands behind each id of a version: for lists of what waits for approval. */
export async function reportsOfVersions(ctx: Ctx, versionIds: string[]) {
  authorise(ctx, 'report.read')
  const rows = await repository.findVersionNames(ctx.tx, incidentScope(ctx.actor), versionIds)
  return new Map(rows.map(({ id, number, report }) => [id, { number, ...report }]))
}
