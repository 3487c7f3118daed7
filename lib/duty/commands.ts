import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { notInPast, openIncident } from '@/lib/incident/guards'
import { keepAnswer } from '@/lib/incident/keep-answer'
import { incidentFileById } from '@/lib/incident/queries'
import { type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'
import type { DutyRule } from '@/lib/law/duties'
import { answerOf, type DutyKind, dutiesAt } from './model'
import * as repository from './repository'
import type { AcknowledgeDuty, SetRecheck } from './schema'

/**
 * Brings the duties of an incident into line with its facts, in the transaction of the change. What was filed is frozen
 * and does not move.
 */
export async function refreshDuties(ctx: Ctx, incidentId: string): Promise<void> {
  const file = await incidentFileById(ctx, incidentId)
  const { incident, assessment } = file
  await keepAnswer(ctx, file)
  const before = new Map((await repository.findDuties(ctx.tx, incidentId)).map((duty) => [duty.kind, duty]))
  const by = { decidedById: assessment.override?.decidedById ?? null, updatedAt: ctx.now }
  const moved: string[] = []
  for (const answer of dutiesAt(incident, assessment)) {
    const old = before.get(answer.kind)
    if (old?.frozenAt) continue
    await repository.saveDuty(ctx.tx, incidentId, answer, by)
    if (old && (old.dueOn !== answer.dueOn || old.state !== answer.state))
      moved.push(`${answer.kind}: ${old.state} ${old.dueOn ?? '-'} → ${answer.state} ${answer.dueOn ?? '-'}`)
  }
  if (moved.length > 0)
    await record(ctx, {
      action: 'duty.changed',
      subject: { type: 'incident', id: incidentId },
      incidentId,
      data: { moved },
    })
}

/** Adds a duty that follows from something done, not from the facts, and when to look at it again. */
export async function oweDuty(ctx: Ctx, incidentId: string, rule: DutyRule, recheckOn: CalendarDate): Promise<void> {
  const incident = await incidentById(ctx, incidentId, 'duty.fulfil')
  await repository.saveDuty(ctx.tx, incident.id, answerOf(rule), { decidedById: null, updatedAt: ctx.now })
  await repository.setRecheck(ctx.tx, incident.id, rule.kind, { recheckOn, updatedAt: ctx.now })
  await record(ctx, {
    action: 'duty.changed',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { kind: rule.kind, recheckOn },
  })
}

/** Ends a duty that is not owed any more. Nothing when it is not open. */
export async function dropDuty(ctx: Ctx, incidentId: string, kind: DutyKind): Promise<void> {
  const incident = await incidentById(ctx, incidentId, 'duty.fulfil')
  if (!(await repository.markNotApplicable(ctx.tx, incident.id, kind, ctx.now))) return
  await record(ctx, {
    action: 'duty.changed',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { kind, state: 'notApplicable' },
  })
}

/** Opens a duty again because what was done does not cover everything any more. Nothing when it was not done. */
export async function reopenDuty(ctx: Ctx, incidentId: string, kind: DutyKind): Promise<void> {
  const incident = await incidentById(ctx, incidentId, 'duty.fulfil')
  if (!(await repository.markOpen(ctx.tx, incident.id, kind, ctx.now))) return
  await record(ctx, {
    action: 'duty.changed',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { kind, state: 'open' },
  })
}

export type Fulfilment = { incidentId: string; kind: DutyKind; doneAt: Date; lateReason: string | null }

/**
 * Marks a duty done and freezes it. After its day a reason is asked for.
 * @throws RULE when it is late and no reason is given · CONFLICT when it is not open
 */
export async function fulfilDuty(ctx: Ctx, { incidentId, kind, doneAt, lateReason }: Fulfilment): Promise<void> {
  const incident = await incidentById(ctx, incidentId, 'duty.fulfil')
  const duty = (await repository.findDuties(ctx.tx, incidentId)).find((row) => row.kind === kind)
  if (duty?.state !== 'open') throw new AppError('CONFLICT', 'duty.errors.notOpen')
  const late = duty.dueOn !== null && jstDateOf(doneAt) > duty.dueOn
  if (late && !lateReason)
    throw new AppError('RULE', {
      message: 'duty.errors.lateNeedsReason',
      params: { due: duty.dueOn ?? '' },
      fields: { lateReason: ['form.required'] },
      basis: duty.reasoning.basis,
    })
  const done = await repository.markDone(ctx.tx, incidentId, kind, {
    doneAt,
    lateReason: late ? lateReason : null,
    frozenAt: ctx.now,
  })
  if (!done) throw new AppError('CONFLICT', 'duty.errors.notOpen')
  await record(ctx, {
    action: 'duty.fulfilled',
    subject: { type: 'duty', id: duty.id },
    incidentId: incident.id,
    data: { kind, doneAt: doneAt.toISOString(), late },
  })
}

/** Lets an incident be closed only when no duty of it is open. @throws RULE with how many are */
export const whenNothingIsOwed =
  <I extends { incidentId: string }, T>(command: (ctx: Ctx, input: I) => Promise<T>) =>
  async (ctx: Ctx, input: I): Promise<T> => {
    await openIncident(ctx, input.incidentId, 'incident.close')
    const duties = await repository.findDuties(ctx.tx, input.incidentId)
    const count = duties.filter(({ state }) => state === 'open').length
    if (count > 0) throw new AppError('RULE', { message: 'duty.errors.stillOwed', params: { count } })
    return command(ctx, input)
  }

/**
 * Sets the day on which to look again at a duty without a day count.
 * @throws INVALID for a day that is past · CONFLICT when the duty is not open
 */
export async function setRecheck(ctx: Ctx, input: z.output<typeof SetRecheck>): Promise<void> {
  const incident = await incidentById(ctx, input.incidentId, 'duty.fulfil')
  notInPast(ctx, { recheckOn: input.recheckOn })
  if (
    !(await repository.setRecheck(ctx.tx, incident.id, input.kind, {
      recheckOn: input.recheckOn,
      updatedAt: ctx.now,
    }))
  )
    throw new AppError('CONFLICT', 'duty.errors.notOpen')
  await record(ctx, {
    action: 'duty.changed',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { kind: input.kind, recheckOn: input.recheckOn },
  })
}

/**
 * Somebody is on it: until the next reminder, whoever answers for the duty is left in peace. Not on the last day.
 * @throws CONFLICT when it is not open · RULE on its last day and after it
 */
export async function acknowledgeDuty(ctx: Ctx, input: z.output<typeof AcknowledgeDuty>): Promise<void> {
  const incident = await incidentById(ctx, input.incidentId, 'duty.fulfil')
  const duty = (await repository.findDuties(ctx.tx, incident.id)).find(({ kind }) => kind === input.kind)
  if (duty?.state !== 'open') throw new AppError('CONFLICT', 'duty.errors.notOpen')
  if (duty.dueOn !== null && jstDateOf(ctx.now) >= duty.dueOn) throw new AppError('RULE', 'duty.errors.lastDay')
  await record(ctx, {
    action: 'duty.acknowledged',
    subject: { type: 'duty', id: duty.id },
    incidentId: incident.id,
    data: { kind: input.kind },
  })
}
