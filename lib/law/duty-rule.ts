import type { Basis, Bilingual } from './basis'
import type { Entrustment } from './breach-facts'
import type { CalendarDate } from './calendar/calendar-date'

export const DUTY_KINDS = ['preliminaryReport', 'finalReport', 'noticeToPersons', 'noticeToEntrustor'] as const
/** `supplement` follows from a filed report that left items open, the others from the assessment. */
export type DutyKind = (typeof DUTY_KINDS)[number] | 'supplement'

/** `statutory`: a period of the law. `guidance`: the regulator's guide. `promptly`: the law counts no days. */
export type Binding = 'statutory' | 'guidance' | 'promptly'

export type DutyRule = {
  kind: DutyKind
  applies: boolean
  /** The day to aim for, where the guide names one. */
  targetOn: CalendarDate | null
  /** The last day in time; null where the law counts no days or the duty does not apply. */
  dueOn: CalendarDate | null
  binding: Binding
  sentence: Bilingual
  basis: Basis[]
}

export type DutyFacts = {
  /** The first day (JST) any employee of any department knew. */
  awareDate: CalendarDate
  entrustment: Entrustment
  /** As entrustor: the day the entrustee's notice arrived. */
  entrusteeNoticeReceivedOn?: CalendarDate | null
  /** false when persons cannot reasonably be reached; a substitute measure then takes the place of the notice. */
  personsContactable?: boolean
}
