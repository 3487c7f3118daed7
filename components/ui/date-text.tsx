import { useLocale } from 'next-intl'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { writtenDate, writtenInstant } from './written-date'

/** A day: 2026年5月7日（木）. Anything that is not an existing day shows nothing. */
export function DateText({ date }: { date: string | null | undefined }) {
  const locale = useLocale()
  return isCalendarDate(date) ? <time dateTime={date}>{writtenDate(date, locale)}</time> : null
}

/** A moment in Japan time: 2026年5月7日（木）14:05. */
export function InstantText({ at }: { at: Date | string }) {
  const locale = useLocale()
  const instant = new Date(at)
  return <time dateTime={instant.toISOString()}>{writtenInstant(instant, locale)}</time>
}
