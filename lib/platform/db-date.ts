import type { CalendarDate } from '@/lib/law/calendar/calendar-date'

/** A calendar date as a DATE column takes it (UTC midnight). */
export function toDb(date: string): Date
export function toDb(date: string | null): Date | null
export function toDb(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`)
}

/** A DATE column's value as a calendar date. */
export function fromDb(date: Date): CalendarDate
export function fromDb(date: Date | null): CalendarDate | null
export function fromDb(date: Date | null): CalendarDate | null {
  return date === null ? null : (date.toISOString().slice(0, 10) as CalendarDate)
}
