import type { Ctx } from '@/lib/door/context'
import { incidentBySlug } from '@/lib/incident/access'
import { reportContent } from './content'
import { isEditable, isSuperseded, type ReportState } from './model'
import * as repository from './repository'
import type { ReportContent, ReportKind } from './schema'
import { reportSource } from './source'

/** A report that others act on, with what it would say if it were written now. */
export type ReportDocument = {
  /** of the frozen version; of the report while nothing is frozen */
  id: string
  reportId: string
  kind: ReportKind
  sequence: number
  number: number | null
  state: ReportState
  /** the moment it was filed, or handed in */
  at: Date | null
  content: ReportContent
  present: ReportContent
}

/**
 * The reports of an incident that can mislead: the last one filed, which corrects those before it, and those on their way.
 */
export async function reportDocuments(ctx: Ctx, slug: string): Promise<ReportDocument[]> {
  const incident = await incidentBySlug(ctx, slug, 'report.read')
  const reports = await repository.findReports(ctx.tx, incident.id)
  const filed = reports.filter(({ filing }) => filing)
  const lastFiled = filed.reduce<(typeof reports)[number] | null>(
    (last, report) => ((last?.filing?.filedAt ?? 0) > (report.filing?.filedAt ?? 0) ? last : report),
    null,
  )
  const underway = reports.filter(({ kind, state }) => state !== 'filed' && !isSuperseded(kind, reports))
  const documents: ReportDocument[] = []
  for (const report of [...(lastFiled ? [lastFiled] : []), ...underway]) {
    const [version] = report.versions
    const frozen = isEditable(report.state) ? null : version
    const reason = version?.content.unknownReason ?? ''
    const present = reportContent(await reportSource(ctx, report, reports, reason))
    documents.push({
      id: frozen?.id ?? report.id,
      reportId: report.id,
      kind: report.kind,
      sequence: report.sequence,
      number: frozen?.number ?? null,
      state: report.state,
      at: report.filing?.filedAt ?? frozen?.submittedAt ?? null,
      content: frozen?.content ?? present,
      present,
    })
  }
  return documents
}
