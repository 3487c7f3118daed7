import { z } from 'zod'
import { addDays, type CalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'

const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

/** Which incidents are counted: by the month in which they became known. From the address bar; what is no month is left out. */
export const StatisticsFilter = z.object({
  from: Month.optional().catch(undefined),
  to: Month.optional().catch(undefined),
  entity: z.uuid().optional().catch(undefined),
})
export type StatisticsFilter = z.output<typeof StatisticsFilter>

export type Period = { from: string; to: string }

const MONTHS_SHOWN = 12
const MOST_MONTHS = 60

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthOf = (number: number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

/** The months asked for, both included; without a word the twelve that end today. At most five years; a wrong order is turned. */
export function periodOf({ from, to }: Pick<StatisticsFilter, 'from' | 'to'>, today: CalendarDate): Period {
  const last = monthNumber(to ?? today.slice(0, 7))
  const first = from ? monthNumber(from) : last - MONTHS_SHOWN + 1
  const [a, b] = first <= last ? [first, last] : [last, first]
  return { from: monthOf(Math.max(a, b - MOST_MONTHS + 1)), to: monthOf(b) }
}

/** Every month of a period, in order. */
export const monthsOf = ({ from, to }: Period): string[] =>
  Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, i) => monthOf(monthNumber(from) + i))

/** The first day of a period and the last. */
export function daysOf({ from, to }: Period): { from: CalendarDate; to: CalendarDate } {
  const next = monthOf(monthNumber(to) + 1)
  return { from: `${from}-01` as CalendarDate, to: addDays(`${next}-01` as CalendarDate, -1) }
}

/** The financial year of a Japanese organisation: April to March. */
export function financialYear(day: CalendarDate): Period {
  const { year, month } = partsOf(day)
  const start = month >= 4 ? year : year - 1
  return { from: `${start}-04`, to: `${start + 1}-03` }
}
