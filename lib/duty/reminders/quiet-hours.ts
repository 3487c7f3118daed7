import { type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'

/** Hours of the day in Japan as `HH:MM`; null: none. They may run over midnight. */
export type QuietHours = { quietFrom: string | null; quietTo: string | null }

const JST_OFFSET_MS = 9 * 3_600_000
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes since midnight in Japan. */
const minuteOfDay = (at: Date) => Math.floor(((at.getTime() + JST_OFFSET_MS) % DAY_MS) / MINUTE_MS)

/** Whether that time of day has come in Japan. */
export const isFrom = (time: string, at: Date): boolean => minuteOfDay(at) >= minutesOf(time)

/** The end of the quiet hours `at` lies in, or null when it lies in none. */
function endOfQuiet({ quietFrom, quietTo }: QuietHours, at: Date): Date | null {
  if (!quietFrom || !quietTo || quietFrom === quietTo) return null
  const [from, to, minute] = [minutesOf(quietFrom), minutesOf(quietTo), minuteOfDay(at)]
  const overnight = from > to
  const inside = overnight ? minute >= from || minute < to : minute >= from && minute < to
  if (!inside) return null
  const midnight = at.getTime() - ((at.getTime() + JST_OFFSET_MS) % DAY_MS)
  const nextDay = overnight && minute >= from ? DAY_MS : 0
  return new Date(midnight + nextDay + to * MINUTE_MS)
}

/**
 * When somebody may be reached: at once, or when their quiet hours end. Nobody is left in peace on the last day or after
 * it, nor until it is over.
 */
export function reachableAt(quiet: QuietHours, dueOn: CalendarDate | null, now: Date): Date {
  if (dueOn && jstDateOf(now) >= dueOn) return now
  const end = endOfQuiet(quiet, now)
  return end && (dueOn === null || jstDateOf(end) <= dueOn) ? end : now
}
