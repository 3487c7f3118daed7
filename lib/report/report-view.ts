import { approvalsOfIncident } from '@/lib/approval/queries'
import { type Ctx, found } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import type { Progress } from '@/lib/door/result'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { incidentById, incidentBySlug } from '@/lib/incident/access'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { namesOf } from '@/lib/organisation/people-names'
import { CHANNELS } from './choices'
import { gapsOf, needsReason, proposedReason } from './completeness'
import { recipientOf, reportContent } from './content'
import { dutiesAnswered, isEditable, isSuperseded } from './model'
import * as repository from './repository'
import { reportSource } from './source'

type PdfState = 'ready' | 'making' | 'failed'

/** One report: what it says now (or said when frozen), what is missing, its versions, approvals and filing. */
export async function reportView(ctx: Ctx, slug: string, reportId: string) {
  const ref = await incidentBySlug(ctx, slug, 'report.read')
  const reports = await repository.findReports(ctx.tx, ref.id)
  const report = found(reports.find(({ id }) => id === reportId))
  const last = report.versions[0] ?? null
  const editable = isEditable(report.state)
  const source = await reportSource(ctx, report, reports, editable ? '' : (last?.content.unknownReason ?? ''))
  const content = editable || !last ? reportContent(source) : last.content
  const [all, duties, names] = await Promise.all([
    approvalsOfIncident(ctx, slug),
    dutiesOfIncident(ctx, slug),
    namesOf(ctx.tx, [report.filing?.recordedById, ...report.versions.map(({ submittedById }) => submittedById)]),
  ])
  const nameOf = (id: string) => names.get(id) ?? ''
  const numberOf = new Map(report.versions.map(({ id, number }) => [id, number]))
  const approvals = all.flatMap((approval) => {
    const number = numberOf.get(approval.subjectId)
    return number === undefined ? [] : [{ ...approval, number }]
  })
  const approvalOf = (versionId?: string) => approvals.find(({ subjectId }) => subjectId === versionId) ?? null
  return {
    incident: ref,
    report,
    content,
    gaps: editable ? gapsOf(content, source.items) : [],
    needsReason: editable && needsReason(content),
    lastReason: last?.content.unknownReason || (report.kind === 'withdrawal' ? '' : proposedReason(source.items)),
    last: last && {
      id: last.id,
      number: last.number,
      submittedBy: nameOf(last.submittedById),
      draftFileId: last.draftFileId,
      finalFileId: last.finalFileId,
    },
    approval: approvalOf(last?.id),
    approvals,
    versions: report.versions.map((version) => ({
      id: version.id,
      number: version.number,
      submittedAt: version.submittedAt,
      submittedBy: nameOf(version.submittedById),
      sha256: version.contentSha256,
      draftFileId: version.draftFileId,
      finalFileId: version.finalFileId,
      failed: version.failure !== null,
      approval: approvalOf(version.id)?.state ?? null,
    })),
    pdf: pdfState(report.state, last),
    filing: report.filing && {
      ...filingView(report.filing, approvalOf(report.filing.versionId)?.decidedAt ?? null),
      versionNumber: numberOf.get(report.filing.versionId) ?? 0,
      recordedBy: nameOf(report.filing.recordedById),
    },
    duties: dutiesAnswered(report.kind, duties),
    superseded: report.state !== 'filed' && isSuperseded(report.kind, reports),
    recipient: recipientOf(source),
    authorities: AUTHORITIES.map(({ id, name }) => ({ id, name })),
    may: {
      write: source.incident.state === 'open' && may(ctx.actor, 'report.write', ref),
      decide: may(ctx.actor, 'report.decide', { ...ref, authorId: last?.submittedById }),
      decideOthers: may(ctx.actor, 'report.decide', ref),
      file: may(ctx.actor, 'report.file', ref),
    },
  }
}

/** What is on record about a filing. Filed before it was approved is kept and said, not refused: it may have been urgent. */
function filingView(filing: NonNullable<repository.ReportRecord['filing']>, approvedAt: Date | null) {
  const { authorityCode: code, filedAt, recordedAt, receiptNumber, lateReason } = filing
  return {
    filedAt,
    recordedAt,
    receiptNumber,
    lateReason,
    channel: CHANNELS.find((channel) => channel === filing.channel) ?? 'other',
    authority: AUTHORITIES.find(({ id }) => id === code)?.name ?? { ja: code, en: code },
    beforeApproval: approvedAt !== null && filedAt < approvedAt,
  }
}

/** Whether the worker is still making the PDF of the version submitted last. */
export async function pdfProgress(ctx: Ctx, reportId: string): Promise<Progress> {
  const report = found(await repository.findReport(ctx.tx, reportId))
  await incidentById(ctx, report.incidentId, 'report.read')
  return { running: pdfState(report.state, report.versions[0] ?? null) === 'making' }
}

/** Whether the paper that is needed next is there: the draft for the approver, the final one for filing. */
function pdfState(state: repository.ReportRecord['state'], last: repository.VersionRecord | null): PdfState {
  if (!last || isEditable(state)) return 'ready'
  const file = state === 'submitted' ? last.draftFileId : last.finalFileId
  return file ? 'ready' : last.failure ? 'failed' : 'making'
}
