import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { incidentFileById } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { entityOfIncident } from '@/lib/organisation/queries'
import { recipientOf } from '../content'
import * as reports from '../repository'
import { hasSheet } from './model'
import { type Sheet, sheetOf } from './sheet'

/** A report with the version that is, or was, typed into the form; null while none is approved. */
export async function approvedVersion(ctx: Ctx, reportId: string) {
  const report = found(await reports.findReport(ctx.tx, reportId))
  const version = hasSheet(report.state)
    ? (report.versions.find(({ id }) => id === report.filing?.versionId) ?? report.versions[0] ?? null)
    : null
  return { report, version }
}

/**
 * The report behind a version that is being typed in.
 * @throws NOT_FOUND · RULE when the version is not the approved one (any more)
 */
export async function reportOfApproved(ctx: Ctx, versionId: string) {
  const asked = found(await reports.findVersion(ctx.tx, versionId))
  const { report, version } = await approvedVersion(ctx, asked.report.id)
  if (version?.id !== versionId) throw new AppError('RULE', 'sheet.errors.notApproved')
  return { report, version }
}

/** The sheet of an approved version: for the authority it went to, or goes to by delegation, on the day it is typed. */
export async function sheetOfVersion(
  ctx: Ctx,
  { report, version }: { report: reports.ReportRecord; version: reports.VersionRecord },
): Promise<{ sheet: Sheet; authority: string; open: boolean }> {
  const { incident } = await incidentFileById(ctx, report.incidentId)
  const entity = await entityOfIncident(ctx, incident)
  const authority = report.filing?.authorityCode ?? recipientOf({ incident, entity })
  const on = jstDateOf(report.filing?.filedAt ?? ctx.now)
  return {
    sheet: sheetOf(version.content, { authority, regime: incident.regime }, on),
    authority,
    open: incident.state === 'open',
  }
}
