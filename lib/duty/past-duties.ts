import { authorise, type Ctx } from '@/lib/door/context'
import type { EffectiveAssessment } from '@/lib/incident/model'
import type { IncidentFacts } from '@/lib/incident/record'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import { type DutyAnswer, type DutyKind, dutiesAt } from './model'
import { insertPastDuties } from './past-repository'

/** When each duty was done, as an older register tells it. */
export type DoneOn = Partial<Record<DutyKind, CalendarDate | null>>

/** The duties of a past incident: what the law asked, and which of it is done. `missing`: owed, and no day is given. */
export type PastDuty = DutyAnswer & { doneOn: CalendarDate | null; missing: boolean }

/** A report that was not owed and made all the same counts as done, without a due day. */
export const pastDuties = (facts: IncidentFacts, assessment: EffectiveAssessment, done: DoneOn): PastDuty[] =>
  dutiesAt(facts, assessment).map((answer) => {
    const doneOn = done[answer.kind] ?? null
    return { ...answer, doneOn, missing: answer.state === 'open' && doneOn === null }
  })

const NO_DAY = {
  ja: '過去の台帳に実施日の記載がない',
  en: 'The earlier register gives no day on which this was done',
}

type Written = { incidentId: string; duties: readonly PastDuty[]; said: string | null; lateReason: string | null }

/** Writes the duties of past incidents. Nothing of them is open. Part of an import, which records itself. */
export async function writePastDuties(ctx: Ctx, list: readonly Written[]): Promise<void> {
  authorise(ctx, 'register.import')
  await insertPastDuties(
    ctx.tx,
    list.flatMap((one) => one.duties.map((duty) => rowOf(one, duty, ctx))),
  )
}

function rowOf({ incidentId, said, lateReason }: Written, duty: PastDuty, ctx: Ctx): Prisma.DutyCreateManyInput {
  const late = duty.doneOn !== null && duty.dueOn !== null && duty.doneOn > duty.dueOn
  const { sentence, basis } = duty.reasoning
  const own = said && { ja: `${sentence.ja}（過去の台帳：${said}）`, en: `${sentence.en} (earlier register: ${said})` }
  // The grounds of the computed answer are none of what the older register says.
  const reasoning = { sentence: duty.missing ? NO_DAY : own || sentence, basis: said ? [] : basis }
  return {
    incidentId,
    kind: duty.kind,
    state: duty.doneOn ? 'done' : 'notApplicable',
    binding: duty.binding,
    targetOn: toDb(duty.targetOn),
    dueOn: duty.missing ? null : toDb(duty.dueOn),
    reasoning: reasoning as unknown as Prisma.InputJsonValue,
    doneAt: duty.doneOn && new Date(`${duty.doneOn}T00:00:00+09:00`),
    lateReason: late ? lateReason : null,
    frozenAt: ctx.now,
    updatedAt: ctx.now,
  }
}
