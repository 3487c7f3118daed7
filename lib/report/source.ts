import type { Ctx } from '@/lib/door/context'
import { jointReporters } from '@/lib/incident/party-queries'
import { incidentFileById } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { entityOfIncident } from '@/lib/organisation/queries'
import type { ReportSource } from './content'
import type { ReportRecord } from './repository'

type Wanted = Pick<ReportRecord, 'id' | 'incidentId' | 'kind' | 'sequence'>

/** Everything a report is written from, as it is recorded now. `reports` are all of the incident's. */
export async function reportSource(
  ctx: Ctx,
  report: Wanted,
  reports: readonly ReportRecord[],
  unknownReason: string,
): Promise<ReportSource> {
  const file = await incidentFileById(ctx, report.incidentId)
  const filings = reports
    .filter(({ id, filing }) => id !== report.id && filing)
    .map(({ filing }) => filing?.filedAt ?? new Date(0))
    .sort((a, b) => b.getTime() - a.getTime())
  return {
    ...file,
    entity: await entityOfIncident(ctx, file.incident),
    joint: await jointReporters(ctx, file.incident),
    kind: report.kind,
    sequence: report.sequence,
    unknownReason,
    previousReportOn: filings[0] ? jstDateOf(filings[0]) : null,
  }
}
