import { z } from 'zod'
import { addDays, type CalendarDate, daysBetween } from '@/lib/law/calendar/calendar-date'
import type { DutyKind } from '@/lib/law/duties'
import data from './schedule.json'

/** Whom a reminder is for: who is in charge, the manager who answers for it, who acts when neither did. */
export const RECIPIENTS = ['owner', 'manager', 'deputy'] as const
export type RecipientRole = (typeof RECIPIENTS)[number]

const To = z.array(z.enum(RECIPIENTS)).min(1)
const Course = z.object({
  /** the day the steps are counted from: the last day in time, or the day to look again */
  anchor: z.enum(['dueOn', 'recheckOn']),
  steps: z.array(z.object({ step: z.string(), beforeDue: z.number().int().min(0), to: To })).min(1),
  after: z.object({ step: z.string(), every: z.number().int().min(1), to: To }),
})
const Schedule = z.object({
  sendFrom: z.string().regex(/^\d\d:\d\d$/),
  weeklyWithoutDate: z.object({ afterAwareness: z.number().int().min(1) }),
  duties: z.record(z.string(), Course),
})
type Course = z.output<typeof Course>

/** When people are reminded of what: `schedule.json`, checked when it is loaded. */
export const SCHEDULE = Schedule.parse(data)

/** What the schedule looks at. */
export type Scheduled = {
  kind: DutyKind
  dueOn: CalendarDate | null
  recheckOn: CalendarDate | null
  awareOn: CalendarDate
}

/** One reminder that is owed. `order` grows with time among the reminders of one anchor day. */
export type DueStep = {
  step: string
  anchor: CalendarDate
  day: CalendarDate
  to: readonly RecipientRole[]
  order: number
}

const courseOf = (kind: DutyKind): Course | undefined => SCHEDULE.duties[kind]

/** The day the steps are counted from. A duty with no day to look again gets one, so that none is forgotten. */
export function anchorOf({ kind, dueOn, recheckOn, awareOn }: Scheduled): CalendarDate | null {
  const course = courseOf(kind)
  if (!course) return null
  if (course.anchor === 'dueOn') return dueOn
  return recheckOn ?? addDays(awareOn, SCHEDULE.weeklyWithoutDate.afterAwareness)
}

/**
 * The newest reminder whose day has come. Earlier ones that were missed are not made up for: it says all they would
 * have said.
 */
export function newestStep(duty: Scheduled, today: CalendarDate): DueStep | null {
  const anchor = anchorOf(duty)
  const course = courseOf(duty.kind)
  if (!anchor || !course) return null
  const passed = daysBetween(anchor, today)
  const { step, every, to } = course.after
  if (passed >= every) {
    const days = Math.floor(passed / every) * every
    return { step: `${step}${days}`, anchor, day: addDays(anchor, days), to, order: days }
  }
  const come = course.steps.filter(({ beforeDue }) => -beforeDue <= passed)
  const newest = come.toSorted((a, b) => a.beforeDue - b.beforeDue)[0]
  if (!newest) return null
  return {
    step: newest.step,
    anchor,
    day: addDays(anchor, -newest.beforeDue),
    to: newest.to,
    order: -newest.beforeDue,
  }
}

/** The place of a step in time among those of its duty; null for a step the schedule does not know any more. */
export function orderOf(kind: DutyKind, name: string): number | null {
  const course = courseOf(kind)
  const known = course?.steps.find(({ step }) => step === name)
  if (known) return -known.beforeDue
  const days = course && name.startsWith(course.after.step) ? Number(name.slice(course.after.step.length)) : Number.NaN
  return Number.isInteger(days) ? days : null
}

/** How many days before its day a duty is reminded of, for calendars that ring by themselves. */
export const daysBefore = (kind: DutyKind): number[] => courseOf(kind)?.steps.map(({ beforeDue }) => beforeDue) ?? []
