import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { type TimelineInput, timelineOf } from './timeline'

type Duty = TimelineInput['duties'][number]

const duty = (over: Partial<Duty> = {}): Duty => ({
  kind: 'finalReport',
  state: 'open',
  targetOn: null,
  dueOn: '2027-01-25',
  recheckOn: null,
  doneOn: null,
  ...over,
})
const incident = (over: Partial<TimelineInput> = {}): TimelineInput => ({
  occurredOn: '2026-12-20',
  discoveredOn: '2026-12-25',
  awareOn: '2026-12-26',
  duties: [duty()],
  today: '2026-12-28',
  ...over,
})

describe('the timeline of an incident', () => {
  it('runs from its occurrence to past its last duty', () => {
    expect(timelineOf(incident())).toMatchObject({ from: '2026-12-20', to: '2027-01-27' })
  })

  it('puts what happened long before at its beginning, and says so', () => {
    const { from, events } = timelineOf(incident({ occurredOn: '2023-04-01' }))
    expect(from).toBe('2026-12-12')
    expect(events[0]).toMatchObject({ kind: 'occurred', on: '2023-04-01', before: true })
    expect(events[2]).toMatchObject({ kind: 'aware', before: false })
  })

  it('shades the closing of the year as one run', () => {
    const { closed, from, to } = timelineOf(incident())
    const days = 39
    expect([from, to]).toEqual(['2026-12-20', '2027-01-27'])
    // 29 December to 3 January
    expect(closed).toContainEqual({ from: 9 / days, to: 15 / days })
  })

  it('marks today, also past the last duty while something is open', () => {
    expect(timelineOf(incident({ today: '2027-02-10' }))).toMatchObject({ to: '2027-02-12' })
    expect(timelineOf(incident({ today: '2027-02-10' })).today).toBeGreaterThan(0.9)
    const done = incident({ today: '2027-06-01', duties: [duty({ state: 'done', doneOn: '2027-01-20' })] })
    expect(timelineOf(done).today).toBeNull()
  })

  it.each<[string, Partial<Duty>, CalendarDate, boolean, number | null]>([
    ['open before its day', {}, '2027-01-25', false, 0],
    ['open after its day', {}, '2027-01-26', true, -1],
    ['done in time', { state: 'done', doneOn: '2027-01-25' }, '2027-03-01', false, null],
    ['done too late', { state: 'done', doneOn: '2027-01-26' }, '2027-03-01', true, null],
    ['without a day', { dueOn: null, kind: 'noticeToPersons' }, '2027-03-01', false, null],
  ])('knows a duty %s', (_, over, today, late, daysLeft) => {
    expect(timelineOf(incident({ duties: [duty(over)], today })).duties[0]).toMatchObject({ late, daysLeft })
  })

  it('goes on to today when a duty is past its day, and ends where it was done', () => {
    const overdue = timelineOf(incident({ today: '2027-01-30' }))
    expect(overdue.duties[0]?.to).toBeGreaterThan(overdue.duties[0]?.due ?? 1)
    const { duties, today } = timelineOf(incident({ duties: [duty({ state: 'done', doneOn: '2027-01-04' })] }))
    expect(duties[0]?.done).toBeLessThan(duties[0]?.due ?? 0)
    expect(duties[0]?.to).toBeGreaterThan(today ?? 1)
  })

  it('leaves out what does not apply', () => {
    expect(timelineOf(incident({ duties: [duty({ state: 'notApplicable' })] })).duties).toEqual([])
  })

  it('keeps every place on the axis', () => {
    const { events, duties, closed, weeks } = timelineOf(incident({ occurredOn: '2020-01-01', today: '2026-12-01' }))
    const places = [
      ...events.map(({ at }) => at),
      ...duties.flatMap(({ from, to, due }) => [from, to, due ?? 0]),
      ...closed.flatMap(({ from, to }) => [from, to]),
      ...weeks.map(({ at }) => at),
    ]
    expect(places.every((place) => place >= 0 && place <= 1)).toBe(true)
    expect(weeks.length).toBeLessThanOrEqual(7)
  })
})
