import { describe, expect, it } from 'vitest'
import { LawError } from '../law-error'
import {
  addDays,
  compare,
  daysBetween,
  formatDateEn,
  formatDateJa,
  formatDateShortJa,
  isCalendarDate,
  jstDateOf,
  parseCalendarDate,
  partsOf,
  weekday,
} from './calendar-date'

describe('a calendar date', () => {
  it.each(['2026-05-07', '2024-02-29', '2000-02-29', '9999-12-31'])('accepts the existing day %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
    expect(parseCalendarDate(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-5-7',
    '2026/05/07',
    '2026-05-07T00:00:00Z',
    ' 2026-05-07',
    '0000-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isCalendarDate(text)).toBe(false)
    expect(() => parseCalendarDate(text)).toThrow(LawError)
  })

  it.each([null, undefined, 20260507, new Date(0)])('refuses the value %s', (value) => {
    expect(isCalendarDate(value)).toBe(false)
  })

  it('goes forth and back over every day of thirty years, weekday by weekday', () => {
    let date = parseCalendarDate('2000-01-01')
    for (let n = 0; date !== '2030-01-01'; n += 1) {
      expect(addDays('2000-01-01', n)).toBe(date)
      expect(daysBetween('2000-01-01', date)).toBe(n)
      expect(weekday(date)).toBe((n + 6) % 7)
      const { year, month, day } = partsOf(date)
      expect(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).toBe(date)
      const next = addDays(date, 1)
      expect(addDays(next, -1)).toBe(date)
      expect(compare(date, next)).toBeLessThan(0)
      date = next
    }
  })

  it('refuses to compute with a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(LawError)
    expect(() => weekday('2026-02-30')).toThrow(LawError)
  })

  it('orders days', () => {
    expect(compare('2026-05-07', '2026-05-07')).toBe(0)
    expect(compare('2026-05-08', '2026-05-07')).toBeGreaterThan(0)
    expect(daysBetween('2026-05-07', '2026-04-30')).toBe(-7)
  })
})

describe('the day in Japan', () => {
  it.each([
    ['2026-11-02T14:59:59.999Z', '2026-11-02'],
    ['2026-11-02T15:00:00.000Z', '2026-11-03'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
    ['2028-02-28T15:00:00.000Z', '2028-02-29'],
    ['2026-11-03T00:00:00.000Z', '2026-11-03'],
  ])('at %s is %s', (instant, expected) => {
    expect(jstDateOf(new Date(instant))).toBe(expected)
  })
})

describe('written dates', () => {
  it('name the weekday in every form', () => {
    expect(formatDateJa('2026-05-07')).toBe('2026年5月7日（木）')
    expect(formatDateEn('2026-05-07')).toBe('Thu 7 May 2026')
    expect(formatDateShortJa('2026-05-02')).toBe('2026-05-02（土）')
    expect(formatDateJa('2026-12-27')).toBe('2026年12月27日（日）')
    expect(formatDateEn('2026-12-27')).toBe('Sun 27 Dec 2026')
  })
})
