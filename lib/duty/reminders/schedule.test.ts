import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '@/lib/law/calendar/calendar-date'
import { DUTY_KINDS } from '@/lib/law/duties'
import { finalReportDeadline, preliminaryReportGuide } from '@/lib/law/report-deadlines'
import { anchorOf, newestStep, orderOf, SCHEDULE, type Scheduled } from './schedule'

const awareOn = '2026-12-26' // a Saturday, three days before the closure of the year's end
const preliminary: Scheduled = {
  kind: 'preliminaryReport',
  awareOn,
  dueOn: preliminaryReportGuide(awareOn).limit,
  recheckOn: null,
}
const final: Scheduled = { kind: 'finalReport', awareOn, dueOn: finalReportDeadline(awareOn, 30).due, recheckOn: null }

/** The reminders of a duty that is never done, by the day each is new. */
function course(duty: Scheduled, days: number) {
  const course: string[] = []
  for (let day: CalendarDate = awareOn, n = 0; n < days; n++, day = addDays(day, 1)) {
    const step = newestStep(duty, day)
    if (step?.day === day) course.push(`${day} ${step.step} ${step.to.length}`)
  }
  return course
}

describe('the reminders of an incident known on 2026-12-26', () => {
  it('of the preliminary report come on day 1 to 5, holidays or not, and daily after', () => {
    expect(course(preliminary, 7)).toEqual([
      '2026-12-26 day1 1',
      '2026-12-27 day2 1',
      '2026-12-28 day3 2',
      '2026-12-29 day4 2',
      '2026-12-30 day5 3',
      '2026-12-31 late1 3',
      '2027-01-01 late2 3',
    ])
  })

  it('of the final report are counted from the day it is due: Sunday the 24th moves to Monday the 25th', () => {
    expect(course(final, 33)).toEqual([
      '2027-01-11 before14 1',
      '2027-01-18 before7 2',
      '2027-01-22 before3 2',
      '2027-01-24 before1 2',
      '2027-01-25 due 3',
      '2027-01-26 late1 3',
      '2027-01-27 late2 3',
    ])
  })
})

describe('the schedule', () => {
  it('knows every duty of the law, and the supplement', () => {
    expect(Object.keys(SCHEDULE.duties).sort()).toEqual([...DUTY_KINDS, 'supplement'].sort())
  })

  it('reminds of what has a day to look again on that day and every week after', () => {
    const notice: Scheduled = { kind: 'noticeToPersons', awareOn, dueOn: null, recheckOn: '2027-01-05' }
    expect(course(notice, 26)).toEqual(['2027-01-05 recheck 1', '2027-01-12 again7 2', '2027-01-19 again14 2'])
  })

  it('gives a duty without any day one of its own', () => {
    expect(anchorOf({ kind: 'noticeToPersons', awareOn, dueOn: null, recheckOn: null })).toBe('2027-01-02')
  })

  it.each([
    ['2027-01-10', null],
    ['2027-01-11', 'before14'],
    ['2027-01-17', 'before14'],
    ['2027-01-23', 'before3'],
    ['2027-02-10', 'late16'],
  ] as const)('says on %s only the newest step: %s', (day, step) => {
    expect(newestStep(final, day)?.step ?? null).toBe(step)
  })

  it('orders the steps of a duty in time', () => {
    const order = ['before14', 'before7', 'before3', 'before1', 'due', 'late1', 'late2', 'late10']
    const places = order.map((step) => orderOf('finalReport', step) ?? Number.NaN)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(orderOf('finalReport', 'lately')).toBeNull()
  })
})
