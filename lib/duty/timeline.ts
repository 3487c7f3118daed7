import { addDays, type CalendarDate, compare, daysBetween, weekday } from '@/lib/law/calendar/calendar-date'
import { closedDayReason } from '@/lib/law/calendar/closed-day'
import type { DutyKind, DutyState } from './model'

export type TimelineInput = {
  occurredOn: CalendarDate | null
  discoveredOn: CalendarDate | null
  awareOn: CalendarDate
  duties: readonly {
    kind: DutyKind
    state: DutyState
    targetOn: CalendarDate | null
    dueOn: CalendarDate | null
    recheckOn: CalendarDate | null
    doneOn: CalendarDate | null
  }[]
  today: CalendarDate
}

/** A place on the axis: 0 is the beginning of the first day shown, 1 the end of the last. */
export type Place = number

/** A happening on one day. `before`: it lies before the first day shown. */
export type TimelineEvent = { kind: 'occurred' | 'discovered' | 'aware'; on: CalendarDate; at: Place; before: boolean }

/** A duty from the day of awareness to its day, or for as long as it stayed open after it. */
export type TimelineDuty = {
  kind: DutyKind
  state: 'open' | 'done'
  dueOn: CalendarDate | null
  doneOn: CalendarDate | null
  /** done after its day, or open and past it */
  late: boolean
  daysLeft: number | null
  from: Place
  to: Place
  target: Place | null
  due: Place | null
  done: Place | null
}

export type Timeline = {
  from: CalendarDate
  to: CalendarDate
  today: Place | null
  events: TimelineEvent[]
  duties: TimelineDuty[]
  /** Runs of days on which the authorities are closed: Saturdays, Sundays, holidays, 29 December to 3 January. */
  closed: { from: Place; to: Place }[]
  weeks: { on: CalendarDate; at: Place }[]
}

/** What happened longer before is told in words: days that nobody works on would press the others together. */
const DAYS_BEFORE_AWARENESS = 14
const MARGIN_DAYS = 2
const MONDAY = 1
const MOST_WEEK_LABELS = 7

const earliest = (dates: CalendarDate[]) => dates.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
const latest = (dates: CalendarDate[]) => dates.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
const present = (dates: (CalendarDate | null)[]) => dates.filter((date) => date !== null)

/** An incident from its occurrence to its last duty, as places on one axis. Pure; `today` decides what is late. */
export function timelineOf(input: TimelineInput): Timeline {
  const { occurredOn, discoveredOn, awareOn, today } = input
  const asked = input.duties.filter(({ state }) => state !== 'notApplicable')
  const begin = earliest(present([occurredOn, discoveredOn, awareOn]))
  const dutyDays = asked.flatMap(({ targetOn, dueOn, recheckOn, doneOn }) =>
    present([targetOn, dueOn, recheckOn, doneOn]),
  )
  const owing = asked.some(({ state }) => state === 'open')
  const from = latest([begin, addDays(awareOn, -DAYS_BEFORE_AWARENESS)])
  const to = addDays(latest([awareOn, ...dutyDays, ...(owing ? [today] : [])]), MARGIN_DAYS)
  const days = daysBetween(from, to) + 1
  const startOf = (date: CalendarDate): Place => Math.min(1, Math.max(0, daysBetween(from, date) / days))
  const endOf = (date: CalendarDate): Place => startOf(addDays(date, 1))
  const middleOf = (date: CalendarDate): Place => (startOf(date) + endOf(date)) / 2

  const happenings = [
    { kind: 'occurred' as const, on: occurredOn },
    { kind: 'discovered' as const, on: discoveredOn },
    { kind: 'aware' as const, on: awareOn },
  ]
  return {
    from,
    to,
    today: compare(today, from) < 0 || compare(today, to) > 0 ? null : middleOf(today),
    events: happenings.flatMap(({ kind, on }) =>
      on ? [{ kind, on, at: middleOf(on), before: compare(on, from) < 0 }] : [],
    ),
    duties: asked.map((duty) => {
      const { kind, dueOn, doneOn, targetOn, recheckOn } = duty
      const open = doneOn === null
      const last = latest(
        present([
          awareOn,
          dueOn,
          doneOn,
          open ? recheckOn : null,
          open && !(dueOn && compare(today, dueOn) <= 0) ? today : null,
        ]),
      )
      return {
        kind,
        state: duty.state === 'done' ? ('done' as const) : ('open' as const),
        dueOn,
        doneOn,
        late: dueOn !== null && compare(doneOn ?? today, dueOn) > 0,
        daysLeft: dueOn && !doneOn ? daysBetween(today, dueOn) : null,
        from: startOf(awareOn),
        to: endOf(last),
        target: targetOn && targetOn !== dueOn ? middleOf(targetOn) : null,
        due: dueOn && middleOf(dueOn),
        done: doneOn && middleOf(doneOn),
      }
    }),
    closed: closedRuns(from, days).map((run) => ({ from: startOf(run.from), to: endOf(run.to) })),
    weeks: mondays(from, days).map((on) => ({ on, at: startOf(on) })),
  }
}

const everyDay = (from: CalendarDate, days: number) => Array.from({ length: days }, (_, i) => addDays(from, i))

function closedRuns(from: CalendarDate, days: number): { from: CalendarDate; to: CalendarDate }[] {
  const runs: { from: CalendarDate; to: CalendarDate }[] = []
  for (const day of everyDay(from, days).filter(isClosed)) {
    const run = runs.at(-1)
    if (run && addDays(run.to, 1) === day) run.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}

/** Past the years whose holidays are known only the weekends are certain. */
function isClosed(day: CalendarDate): boolean {
  try {
    return closedDayReason(day) !== null
  } catch {
    return weekday(day) === 0 || weekday(day) === 6
  }
}

/** Mondays, as many as can be written beside each other. */
function mondays(from: CalendarDate, days: number): CalendarDate[] {
  const all = everyDay(from, days).filter((day) => weekday(day) === MONDAY)
  const step = Math.ceil(all.length / MOST_WEEK_LABELS)
  return all.filter((_, i) => i % step === 0)
}
