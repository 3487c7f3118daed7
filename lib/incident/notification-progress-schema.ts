import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'

const Day = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value))
const count = z.number().int().min(0)

/**
 * How far the notice to the persons got, as the notices themselves count it. Item 6 of a report shows it beside what
 * people wrote; nobody types it. `asOf` is the day of the last change; `persons`, `reached`, `notReached` and
 * `substituted` count people, the others letters or mails.
 */
export const NotificationProgress = z.object({
  asOf: Day,
  persons: count,
  posted: count,
  mailed: count,
  returned: count,
  bounced: count,
  reprinted: count,
  reached: count,
  notReached: count,
  substituted: count,
  /** Substitute measures (law 26(2) proviso), in the order they began. */
  measures: z.array(z.object({ kind: z.enum(['publication', 'desk']), startedOn: Day, endedOn: Day.nullable() })),
})
export type NotificationProgress = z.output<typeof NotificationProgress>
