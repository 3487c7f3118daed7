import type { z } from 'zod'
import { requestApproval } from '@/lib/approval/commands'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { openIncident } from '@/lib/incident/guards'
import { incidentFileById } from '@/lib/incident/queries'
import { newId } from '@/lib/platform/id'
import { enqueue } from '@/lib/platform/queue'
import { gapsOf, needsReason } from './completeness'
import { contentHash, reportContent } from './content'
import { RenderReport } from './declared-jobs'
import { canMove, isSuperseded, startRefusal } from './model'
import * as repository from './repository'
import type { DiscardReport, StartReport, SubmitReport } from './schema'
import { reportSource } from './source'

export type TouchedReport = { incidentId: string; slug: string; reportId: string }

/** Begins a report. @throws RULE with the reason when this kind cannot be begun now */
export async function startReport(ctx: Ctx, input: z.output<typeof StartReport>): Promise<TouchedReport> {
  const incident = await openIncident(ctx, input.incidentId, 'report.write')
  const reports = await repository.findReports(ctx.tx, incident.id)
  const { items, assessment } = await incidentFileById(ctx, incident.id)
  const unknown = items.filter(({ state }) => state === 'underInvestigation').length
  const { reportable } = assessment
  const refusal = startRefusal(input.kind, reports, { unknownItems: unknown, reportable })
  if (refusal) throw new AppError('RULE', `report.errors.${refusal}`)
  const sequence = reports.filter(({ kind }) => kind === input.kind).length + 1
  const id = newId()
  const by = { createdById: ctx.actor.id ?? '', createdAt: ctx.now }
  await repository.insertReport(ctx.tx, { id, incidentId: incident.id, kind: input.kind, sequence, ...by })
  await record(ctx, {
    action: 'report.drafted',
    subject: { type: 'report', id },
    incidentId: incident.id,
    data: { kind: input.kind, sequence },
  })
  return { incidentId: incident.id, slug: incident.slug, reportId: id }
}

/**
 * Freezes the report as it stands and asks a manager to sign exactly that.
 * @throws RULE naming what is missing · INVALID when open items need a reason · CONFLICT when it is not a draft
 */
export async function submitReport(ctx: Ctx, input: z.output<typeof SubmitReport>): Promise<TouchedReport> {
  const { incidentId } = found(await repository.findReport(ctx.tx, input.reportId))
  const incident = await openIncident(ctx, incidentId, 'report.write')
  const report = found(await repository.findReport(ctx.tx, input.reportId))
  const reports = await repository.findReports(ctx.tx, incident.id)
  if (isSuperseded(report.kind, reports)) throw new AppError('RULE', 'report.errors.superseded')
  const source = await reportSource(ctx, report, reports, input.unknownReason)
  const content = reportContent(source)
  const blocking = gapsOf(content, source.items).filter(({ severity }) => severity === 'blocks')
  if (blocking.length > 0)
    throw new AppError('RULE', { message: 'report.errors.incomplete', params: { count: blocking.length } })
  if (needsReason(content) && input.unknownReason === '')
    throw new AppError('INVALID', {
      message: 'door.invalid',
      fields: { unknownReason: ['report.errors.unknownReason'] },
    })
  await move(ctx, report, 'submitted')
  const versionId = newId()
  const number = (report.versions[0]?.number ?? 0) + 1
  const contentSha256 = contentHash(content)
  await repository.insertVersion(ctx.tx, {
    id: versionId,
    reportId: report.id,
    number,
    content,
    contentSha256,
    submittedById: ctx.actor.id ?? '',
    submittedAt: ctx.now,
  })
  const subject = { subjectType: 'reportVersion' as const, subjectId: versionId }
  await requestApproval(ctx, { incidentId: incident.id, ...subject, contentSha256 })
  await enqueue(ctx.tx, RenderReport, { versionId, rendition: 'draft' })
  await record(ctx, {
    action: 'report.submitted',
    subject: { type: 'reportVersion', id: versionId },
    incidentId: incident.id,
    data: { kind: report.kind, number, sha256: contentSha256 },
  })
  return { incidentId: incident.id, slug: incident.slug, reportId: report.id }
}

/** Removes a draft that was begun by mistake. @throws RULE when it was submitted once: what was frozen stays */
export async function discardReport(ctx: Ctx, input: z.output<typeof DiscardReport>): Promise<{ slug: string }> {
  const report = found(await repository.findReport(ctx.tx, input.reportId))
  const incident = await openIncident(ctx, report.incidentId, 'report.write')
  if (!(await repository.deleteUnsubmitted(ctx.tx, report.id)))
    throw new AppError('RULE', 'report.errors.notDiscardable')
  await record(ctx, {
    action: 'report.discarded',
    subject: { type: 'report', id: report.id },
    incidentId: incident.id,
    data: { kind: report.kind, sequence: report.sequence },
  })
  return { slug: incident.slug }
}

/** The report behind an id, authorised. */
export async function reportFor(ctx: Ctx, id: string, permission: 'report.write' | 'report.file' | 'report.read') {
  const report = found(await repository.findReport(ctx.tx, id))
  const incident = await incidentById(ctx, report.incidentId, permission)
  return { report, incident }
}

/** Moves a report along its states. @throws CONFLICT when it is elsewhere by now */
export async function move(
  ctx: Ctx,
  report: Pick<repository.ReportRecord, 'id' | 'state'>,
  to: repository.ReportRecord['state'],
): Promise<void> {
  if (!canMove(report.state, to) || !(await repository.moveReport(ctx.tx, report.id, report.state, to)))
    throw new AppError('CONFLICT', 'report.errors.stateChanged')
}
