import { LawError } from '../law-error'

/**
 * A day in Japan as `YYYY-MM-DD`. The law counts calendar days, so there is no time and no time zone in it: an instant
 * becomes a day once, in `jstDateOf`, and is never turned back.
 */
export type CalendarDate = `${number}-${number}-${number}`

const DAY_MS = 86_400_000
/** Japan Standard Time is UTC+9 all year; there has been no summer time since 1951. */
const JST_OFFSET_MS = 9 * 3_600_000

const WEEKDAYS_JA = ['日', '月', '火', '水', '木', '金', '土'] as const
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Whether the value is a day that exists, written `YYYY-MM-DD` (so 2026-02-29 is not). Years 1000 to 9999. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && dateOfTime(time) === value
}

/** @throws LawError BAD_DATE when the text is not an existing day. */
export function parseCalendarDate(value: string): CalendarDate {
  if (isCalendarDate(value)) return value
  throw new LawError('BAD_DATE', {
    ja: '日付は、実在する日を YYYY-MM-DD の形（例：2026-05-07）で入力してください。',
    en: 'Write the date as an existing day in the form YYYY-MM-DD, for example 2026-05-07.',
  })
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfTime(timeOf(date) + days * DAY_MS)
}

/** Whole days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (timeOf(to) - timeOf(from)) / DAY_MS
}

/** 0 Sunday to 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(timeOf(date)).getUTCDay()
}

/** Negative when `a` is earlier, 0 when equal, positive when later: the shape `Array.sort` wants. */
export function compare(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day in Japan at that instant: 15:00 UTC is already the next day. */
export function jstDateOf(instant: Date): CalendarDate {
  return dateOfTime(instant.getTime() + JST_OFFSET_MS)
}

/** `2026年5月7日（木）` */
export function formatDateJa(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日（${WEEKDAYS_JA[weekday(date)]}）`
}

/** `Thu 7 May 2026` */
export function formatDateEn(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${WEEKDAYS_EN[weekday(date)]} ${day} ${MONTHS_EN[month - 1]} ${year}`
}

/** `2026-05-07（木）`, for tables and for the sentences of reasoning. */
export function formatDateShortJa(date: CalendarDate): string {
  return `${date}（${WEEKDAYS_JA[weekday(date)]}）`
}

/** Year, month 1 to 12 and day of the month as numbers. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function timeOf(date: CalendarDate): number {
  return Date.parse(`${parseCalendarDate(date)}T00:00:00Z`)
}

function dateOfTime(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10) as CalendarDate
}
