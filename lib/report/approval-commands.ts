import type { z } from 'zod'
import { decideApproval, voidApproval } from '@/lib/approval/commands'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { enqueue } from '@/lib/platform/queue'
import { move, reportFor, type TouchedReport } from './commands'
import { contentHash, reportContent, withProgressOf } from './content'
import { RenderReport } from './declared-jobs'
import * as repository from './repository'
import type { DecideReport, RetryRendering } from './schema'
import { reportSource } from './source'

/** A manager, not the author, approves a frozen version or sends it back with a comment. */
export async function decideReport(ctx: Ctx, input: z.output<typeof DecideReport>): Promise<TouchedReport> {
  const version = found(await repository.findVersion(ctx.tx, input.versionId))
  if (input.decision === 'return' && input.comment === '')
    throw new AppError('INVALID', { message: 'door.invalid', fields: { comment: ['approval.errors.commentNeeded'] } })
  const subject = { subjectType: 'reportVersion' as const, subjectId: version.id }
  await decideApproval(ctx, { ...subject, decision: input.decision, comment: input.comment }, 'report.decide')
  const { report, incident } = await reportFor(ctx, version.reportId, 'report.read')
  const approved = input.decision === 'approve'
  await move(ctx, report, approved ? 'approved' : 'returned')
  if (approved) await enqueue(ctx.tx, RenderReport, { versionId: version.id, rendition: 'final' })
  await record(ctx, {
    action: approved ? 'report.approved' : 'report.returned',
    subject: { type: 'reportVersion', id: version.id },
    incidentId: incident.id,
    data: { number: version.number, sha256: version.contentSha256 },
  })
  return { incidentId: incident.id, slug: incident.slug, reportId: report.id }
}

/** Asks once more for a PDF that could not be made. @throws CONFLICT when there is nothing to try again */
export async function retryRendering(ctx: Ctx, input: z.output<typeof RetryRendering>): Promise<void> {
  const version = found(await repository.findVersion(ctx.tx, input.versionId))
  const { incident } = await reportFor(ctx, version.reportId, 'report.write')
  if (!(await repository.clearFailure(ctx.tx, version.id))) throw new AppError('CONFLICT', 'report.errors.stateChanged')
  const rendition = version.draftFileId ? 'final' : 'draft'
  await enqueue(ctx.tx, RenderReport, { versionId: version.id, rendition })
  await record(ctx, {
    action: 'report.renderRequested',
    subject: { type: 'reportVersion', id: version.id },
    incidentId: incident.id,
    data: { rendition },
  })
}

/**
 * After a change of facts: reports that wait for approval or for filing and no longer say what is recorded go back to
 * draft, and their approval is void. What was filed stays.
 */
export async function voidReportsOf(ctx: Ctx, incidentId: string): Promise<void> {
  const reports = await repository.findReports(ctx.tx, incidentId)
  for (const report of reports) {
    const [version] = report.versions
    if (!version || (report.state !== 'submitted' && report.state !== 'approved')) continue
    const now = reportContent(await reportSource(ctx, report, reports, version.content.unknownReason))
    if (contentHash(withProgressOf(version.content, now)) === version.contentSha256) continue
    await move(ctx, report, 'draft')
    await voidApproval(ctx, { subjectType: 'reportVersion', subjectId: version.id })
    await record(ctx, {
      action: 'report.approvalVoided',
      subject: { type: 'reportVersion', id: version.id },
      incidentId,
      data: { kind: report.kind, number: version.number },
    })
  }
}
