import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { openIncident } from '@/lib/incident/guards'
import * as reports from '../repository'
import { reportOfApproved, sheetOfVersion } from './approved'
import * as repository from './repository'
import type { ClearField, EnterField } from './schema'

/** The version that is typed in, and that the actor may file it. Nothing of it is read before that is clear. */
async function beingFiled(ctx: Ctx, versionId: string) {
  const { report } = found(await reports.findVersion(ctx.tx, versionId))
  await openIncident(ctx, report.incidentId, 'report.file')
  return reportOfApproved(ctx, versionId)
}

/**
 * Notes that a field stands in the authority's form: as approved, or as typed. The same value typed is "as approved".
 * @throws NOT_FOUND for a field the sheet does not have · RULE when the version is not approved
 */
export async function enterField(ctx: Ctx, input: z.output<typeof EnterField>): Promise<{ fieldId: string }> {
  const approved = await beingFiled(ctx, input.versionId)
  const { sheet } = await sheetOfVersion(ctx, approved)
  const row = found(sheet.rows.find(({ id }) => id === input.fieldId))
  const typedValue = input.typedValue === row.value ? null : input.typedValue
  await repository.keepEntry(ctx.tx, {
    versionId: input.versionId,
    fieldId: row.id,
    typedValue,
    enteredById: ctx.actor.id ?? '',
    enteredAt: ctx.now,
  })
  await record(ctx, {
    action: 'report.fieldEntered',
    subject: { type: 'reportVersion', id: input.versionId },
    incidentId: approved.report.incidentId,
    data: { field: row.id, asApproved: typedValue === null },
  })
  return { fieldId: row.id }
}

/** Takes a tick back. Once the report is filed the ticks tell how it was filed and stay. */
export async function clearField(ctx: Ctx, input: z.output<typeof ClearField>): Promise<{ fieldId: string }> {
  const { report } = await beingFiled(ctx, input.versionId)
  if (report.state === 'filed') throw new AppError('RULE', 'sheet.errors.filed')
  if (!(await repository.removeEntry(ctx.tx, input.versionId, input.fieldId)))
    throw new AppError('CONFLICT', 'sheet.errors.notEntered')
  await record(ctx, {
    action: 'report.fieldCleared',
    subject: { type: 'reportVersion', id: input.versionId },
    incidentId: report.incidentId,
    data: { field: input.fieldId },
  })
  return { fieldId: input.fieldId }
}
