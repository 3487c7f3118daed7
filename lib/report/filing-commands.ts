import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { fulfilDuty } from '@/lib/duty/commands'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { openIncident } from '@/lib/incident/guards'
import { incidentFileById } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { voidReportsOf } from './approval-commands'
import { move, type TouchedReport } from './commands'
import { DUTIES_FULFILLED, isSuperseded } from './model'
import * as repository from './repository'
import type { RecordFiling } from './schema'
import { settleSupplement } from './supplement-duty'

/**
 * Records that the approved version was handed in: when, how, to whom, under which receipt. Its duties are done and
 * frozen; after their day a reason is asked for.
 * @throws INVALID for a moment to come or before the day of awareness · RULE while the PDF is being made, or late without a reason · CONFLICT
 */
export async function recordFiling(ctx: Ctx, input: z.output<typeof RecordFiling>): Promise<TouchedReport> {
  const { incidentId } = found(await repository.findReport(ctx.tx, input.reportId))
  const incident = await openIncident(ctx, incidentId, 'report.file')
  const report = found(await repository.findReport(ctx.tx, input.reportId))
  const file = await incidentFileById(ctx, incident.id)
  const { incident: facts } = file
  if (input.filedAt > ctx.now) throw wrongMoment('incident.errors.future')
  if (jstDateOf(input.filedAt) < facts.awareOn) throw wrongMoment('report.errors.filedBeforeAware')
  const others = (await repository.findReports(ctx.tx, incident.id)).filter(({ id }) => id !== report.id)
  if (isSuperseded(report.kind, others)) throw new AppError('RULE', 'report.errors.superseded')
  const [version] = report.versions
  if (report.state !== 'approved' || !version) throw new AppError('CONFLICT', 'report.errors.notApproved')
  if (!version.finalFileId) throw new AppError('RULE', 'report.errors.beingMade')
  await move(ctx, report, 'filed')
  const { filedAt, channel, authorityCode } = input
  await repository.insertFiling(ctx.tx, {
    reportId: report.id,
    versionId: version.id,
    authorityCode,
    filedAt,
    channel,
    receiptNumber: input.receiptNumber || null,
    lateReason: input.lateReason || null,
    recordedById: ctx.actor.id ?? '',
    recordedAt: ctx.now,
  })
  const open = (await dutiesOfIncident(ctx, incident.slug)).filter(({ state }) => state === 'open')
  for (const { kind } of open.filter((duty) => DUTIES_FULFILLED[report.kind].includes(duty.kind)))
    await fulfilDuty(ctx, { incidentId: incident.id, kind, doneAt: filedAt, lateReason: input.lateReason || null })
  await settleSupplement(ctx, file, { content: version.content, filedAt })
  await record(ctx, {
    action: 'report.filed',
    subject: { type: 'report', id: report.id },
    incidentId: incident.id,
    data: {
      kind: report.kind,
      number: version.number,
      channel,
      authority: authorityCode,
      filedAt: filedAt.toISOString(),
    },
  })
  // The others name the report filed before them.
  await voidReportsOf(ctx, incident.id)
  return { incidentId: incident.id, slug: incident.slug, reportId: report.id }
}

const wrongMoment = (why: string) => new AppError('INVALID', { message: 'door.invalid', fields: { filedAt: [why] } })
