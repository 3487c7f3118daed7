import { formatDateEn, formatDateJa, isCalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'

/** A day with its weekday in the reader's language; '' for anything that is not an existing day. */
export function writtenDate(date: string, locale: string): string {
  if (!isCalendarDate(date)) return ''
  return locale === 'ja' ? formatDateJa(date) : formatDateEn(date)
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as the day and the clock in Japan, wherever the server or the reader stands. */
export function writtenInstant(at: Date, locale: string): string {
  const day = writtenDate(jstDateOf(at), locale)
  return locale === 'ja' ? `${day}${CLOCK.format(at)}` : `${day}, ${CLOCK.format(at)} JST`
}

/** What a `datetime-local` field holds (`2026-05-07T14:05`, meant as Japan time), written out; '' while incomplete. */
export function writtenLocal(value: string, locale: string): string {
  const [date = '', clock = ''] = value.split('T')
  const day = writtenDate(date, locale)
  if (!day || !/^\d{2}:\d{2}/.test(clock)) return ''
  return locale === 'ja' ? `${day}${clock.slice(0, 5)}` : `${day}, ${clock.slice(0, 5)} JST`
}
