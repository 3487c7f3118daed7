import type { EffectiveAssessment } from '@/lib/incident/model'
import type { IncidentFacts } from '@/lib/incident/record'
import type { Basis, Bilingual } from '@/lib/law/basis'
import { addDays, type CalendarDate, daysBetween } from '@/lib/law/calendar/calendar-date'
import { type DutyKind, type DutyRule, dutiesOf } from '@/lib/law/duties'

export type { DutyKind }
export type DutyState = 'open' | 'done' | 'notApplicable'

/** The sentence that carries a duty's date or its absence, and the provisions behind it. */
export type Reasoning = { sentence: Bilingual; basis: Basis[] }

/** What a duty row should say now. Dates are null where the law counts no days. */
export type DutyAnswer = {
  kind: DutyKind
  state: 'open' | 'notApplicable'
  binding: DutyRule['binding']
  targetOn: CalendarDate | null
  dueOn: CalendarDate | null
  reasoning: Reasoning
}

/** The duties of an incident as the law has them at these facts. Pure: forms preview with it before saving. */
export function dutiesAt(facts: IncidentFacts, assessment: EffectiveAssessment): DutyAnswer[] {
  const { reportable, categories, finalReportDays, basis, undetermined, computed } = assessment
  const rules = dutiesOf(
    { ...computed, reportable, categories, finalReportDays, basis, undetermined },
    {
      awareDate: facts.awareOn,
      entrustment: facts.entrustment,
      entrusteeNoticeReceivedOn: facts.entrusteeNoticeOn,
    },
  )
  return rules.map(answerOf)
}

/** One of the law's answers as a duty row says it. */
export const answerOf = (rule: DutyRule): DutyAnswer => ({
  kind: rule.kind,
  state: rule.applies ? 'open' : 'notApplicable',
  binding: rule.binding,
  targetOn: rule.targetOn,
  dueOn: rule.dueOn,
  reasoning: { sentence: rule.sentence, basis: rule.basis },
})

/** How pressing an open duty is today. `soon`: past its target day or within a week of its due day. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'undated'

/** A duty due within so many days is pressing. */
export const SOON_DAYS = 7

const HOUR = 3_600_000
/** From here on people count hours. */
const HOURS_SHOWN = 72

/** Whole hours until a day ends in Japan, while there are at most 72 of them; null before that and after it. */
export function hoursLeft(dueOn: CalendarDate | null, now: Date): number | null {
  if (!dueOn) return null
  const left = (new Date(`${addDays(dueOn, 1)}T00:00:00+09:00`).getTime() - now.getTime()) / HOUR
  return left > 0 && left <= HOURS_SHOWN ? Math.floor(left) : null
}

export function urgencyOf(
  duty: { targetOn: CalendarDate | null; dueOn: CalendarDate | null },
  today: CalendarDate,
): { urgency: Urgency; daysLeft: number | null } {
  if (!duty.dueOn) return { urgency: 'undated', daysLeft: null }
  const daysLeft = daysBetween(today, duty.dueOn)
  if (daysLeft < 0) return { urgency: 'overdue', daysLeft }
  if (daysLeft === 0) return { urgency: 'today', daysLeft }
  const pastTarget = duty.targetOn !== null && duty.targetOn !== duty.dueOn && today >= duty.targetOn
  return { urgency: pastTarget || daysLeft <= SOON_DAYS ? 'soon' : 'later', daysLeft }
}
