import { holidays as independent } from '@holiday-jp/holiday_jp'
import { describe, expect, it } from 'vitest'
import { LawError } from '../law-error'
import { addDays, type CalendarDate, partsOf, weekday } from './calendar-date'
import { closedDayReason, HOLIDAY_TABLE } from './closed-day'
import table from './holidays.json'

function everyDay(): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let date = HOLIDAY_TABLE.from; date <= HOLIDAY_TABLE.to; date = addDays(date, 1)) days.push(date)
  return days
}

// The package reads a Date in the process's own time zone, so only its table (keyed by day) is used, never `isHoliday(Date)`.
const independentDays = Object.keys(independent).filter((day) => day >= HOLIDAY_TABLE.from && day <= HOLIDAY_TABLE.to)

describe('the holiday table', () => {
  it('has the same days as an independent table, and no others', () => {
    expect(Object.keys(table.days)).toEqual(independentDays.sort())
  })

  it('has the equinoxes where the astronomical formula puts them', () => {
    for (let year = 2016; year <= 2029; year += 1) {
      const leap = 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4)
      expect(nameOf(`${year}-03-${Math.floor(20.8431 + leap)}` as CalendarDate)).toBe('春分の日')
      expect(nameOf(`${year}-09-${Math.floor(23.2488 + leap)}` as CalendarDate)).toBe('秋分の日')
    }
  })

  it('names a substitute holiday after the holiday that fell on the Sunday before it', () => {
    for (const [day, name] of Object.entries(table.days)) {
      if (!name.ja.startsWith('振替休日')) continue
      let sunday = day as CalendarDate
      while (weekday(sunday) !== 0) sunday = addDays(sunday, -1)
      expect(name.ja).toBe(`振替休日（${nameOf(sunday)}）`)
    }
  })

  it('names every day in both languages', () => {
    for (const name of Object.values(table.days)) {
      expect(name.ja).not.toBe('')
      expect(name.en).not.toBe('')
    }
  })
})

describe('a closed day', () => {
  it('is a Saturday, a Sunday, a holiday or one of Dec 29 to Jan 3; every other day is open', () => {
    for (const date of everyDay()) {
      const { month, day } = partsOf(date)
      const yearEnd = (month === 12 && day >= 29) || (month === 1 && day <= 3)
      const expected = [0, 6].includes(weekday(date)) || yearEnd || independentDays.includes(date)
      expect(closedDayReason(date) !== null, date).toBe(expected)
    }
  })

  it.each([
    ['2026-05-02', 'saturday', '土曜日'],
    ['2026-11-22', 'sunday', '日曜日'],
    ['2026-05-03', 'holiday', '憲法記念日'],
    ['2026-05-06', 'holiday', '振替休日（憲法記念日）'],
    ['2026-09-22', 'holiday', '国民の休日'],
    ['2026-12-29', 'yearEnd', '年末年始閉庁日'],
    ['2027-01-02', 'yearEnd', '年末年始閉庁日'],
    ['2027-01-01', 'holiday', '元日'],
  ] as const)('%s is closed: %s %s', (date, kind, name) => {
    expect(closedDayReason(date)).toMatchObject({ kind, name: { ja: name } })
  })

  it.each(['2026-12-28', '2027-01-04', '2019-12-23', '2021-07-19', '2020-10-12'] as const)('%s is open', (date) => {
    expect(closedDayReason(date)).toBeNull()
  })

  it.each(['2015-12-31', '2030-01-01', '2050-06-15'] as const)('%s has no answer', (date) => {
    expect(() => closedDayReason(date)).toThrow(LawError)
    expect(() => closedDayReason(date)).toThrow(/outside the holiday table/)
  })

  it('refuses a day that does not exist', () => {
    expect(() => closedDayReason('2026-02-30')).toThrow(LawError)
  })
})

function nameOf(date: CalendarDate): string | undefined {
  return closedDayReason(date)?.name.ja
}
