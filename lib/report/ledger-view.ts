import type { Ctx } from '@/lib/door/context'
import { incidentBySlug } from '@/lib/incident/access'
import { reportContent } from './content'
import { type LedgerColumn, type LedgerSection, ledgerOf } from './ledger'
import { isEditable, isSuperseded } from './model'
import * as repository from './repository'
import { reportSource } from './source'

/** All reports of an incident side by side: those filed in the order of filing, then those on their way as they stand now. */
export async function ledgerView(
  ctx: Ctx,
  slug: string,
): Promise<{ columns: LedgerColumn[]; sections: LedgerSection[] }> {
  const incident = await incidentBySlug(ctx, slug, 'report.read')
  const reports = await repository.findReports(ctx.tx, incident.id)
  const columns: LedgerColumn[] = []
  for (const report of reports) {
    const { id: reportId, kind, sequence, state, filing } = report
    if (!filing && isSuperseded(kind, reports)) continue
    const version = filing ? report.versions.find(({ id }) => id === filing.versionId) : report.versions[0]
    const content =
      version && !isEditable(state)
        ? version.content
        : reportContent(await reportSource(ctx, report, reports, version?.content.unknownReason ?? ''))
    columns.push({ reportId, kind, sequence, state, filedAt: filing?.filedAt ?? null, content })
  }
  const order = ({ filedAt }: LedgerColumn) => filedAt?.getTime() ?? Number.POSITIVE_INFINITY
  columns.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)))
  return { columns, sections: ledgerOf(columns) }
}
