import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { isFrom, reachableAt } from './quiet-hours'

const night = { quietFrom: '19:00', quietTo: '07:30' }
const noon = { quietFrom: '12:00', quietTo: '13:00' }
const jst = (text: string) => new Date(`${text}:00+09:00`)

describe('quiet hours', () => {
  it.each([
    ['before them', night, '2026-12-28T18:59', '2026-12-30', '2026-12-28T18:59'],
    ['in the evening', night, '2026-12-28T19:00', '2026-12-30', '2026-12-29T07:30'],
    ['after midnight', night, '2026-12-28T00:10', '2026-12-30', '2026-12-28T07:30'],
    ['at their end', night, '2026-12-28T07:30', '2026-12-30', '2026-12-28T07:30'],
    ['within a day', noon, '2026-12-28T12:30', '2026-12-30', '2026-12-28T13:00'],
    ['into the last day', night, '2026-12-29T22:00', '2026-12-30', '2026-12-30T07:30'],
    ['on the last day', night, '2026-12-30T05:00', '2026-12-30', '2026-12-30T05:00'],
    ['after the last day', night, '2027-01-03T05:00', '2026-12-30', '2027-01-03T05:00'],
    ['without a last day', night, '2027-01-03T20:00', null, '2027-01-04T07:30'],
    ['none', { quietFrom: null, quietTo: null }, '2026-12-28T03:00', '2026-12-30', '2026-12-28T03:00'],
    ['of no length', { quietFrom: '08:00', quietTo: '08:00' }, '2026-12-28T08:00', null, '2026-12-28T08:00'],
    ['over the end of the year', night, '2026-12-31T23:00', '2027-01-25', '2027-01-01T07:30'],
  ])('%s', (_, quiet, now, dueOn, expected) => {
    expect(reachableAt(quiet, dueOn as CalendarDate | null, jst(now))).toEqual(jst(expected))
  })

  it('count the hours of Japan, wherever the machine stands', () => {
    expect(isFrom('08:00', new Date('2026-12-27T22:59:59Z'))).toBe(false)
    expect(isFrom('08:00', new Date('2026-12-27T23:00:00Z'))).toBe(true)
  })
})
