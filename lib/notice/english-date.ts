import { type CalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 3 April 2026 */
export function englishDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}
