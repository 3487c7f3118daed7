import ical, { ICalAlarmRelatesTo, ICalAlarmType } from 'ical-generator'
import type { Words } from '@/lib/door/words'
import { type ReportItemNumber, reportItem } from '@/lib/law/appi/report-items'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { daysBefore } from '../reminders/schedule'
import type { DatedDuty } from './repository'

const HOUR = 3600
const DAY = 24 * HOUR
/** Alarms of a whole day ring at nine in the morning, of that day or of a day before. */
const RING_AT = 9 * HOUR

/** Minutes since the first hour of 2020: grows with every change and fits what calendars keep a SEQUENCE in. */
const sequenceOf = (updatedAt: Date) => Math.floor((updatedAt.getTime() - Date.UTC(2020, 0, 1)) / 60_000)

type Day = { which: 'due' | 'target' | 'look'; day: CalendarDate; alarms: number[] }

/** The days of a duty: the last one in time, the one to aim for, or the one to look again. */
function daysOf({ kind, targetOn, dueOn, recheckOn }: DatedDuty): Day[] {
  if (!dueOn) return recheckOn ? [{ which: 'look', day: recheckOn, alarms: [0] }] : []
  const due: Day = { which: 'due', day: dueOn, alarms: daysBefore(kind) }
  return targetOn && targetOn !== dueOn ? [{ which: 'target', day: targetOn, alarms: [] }, due] : [due]
}

const alarm = (days: number, description: string) => {
  const seconds = days * DAY - RING_AT
  const common = { type: ICalAlarmType.display as const, description }
  return seconds > 0 ? { ...common, triggerBefore: seconds } : { ...common, triggerAfter: -seconds }
}

/**
 * Duties as a calendar (RFC 5545): one all-day event per day, with alarms. Built from what is stored alone, so the same
 * duties give the same bytes.
 * @param missing numbers of the items still under investigation, by incident
 */
export function calendarOf(
  duties: readonly DatedDuty[],
  missing: ReadonlyMap<string, readonly number[]>,
  { words, base }: { words: Words; base: string },
): string {
  const { t, locale } = words
  const calendar = ical({
    name: t('reminder.calendar.name'),
    prodId: { company: 'Todoke', product: 'Todoke', language: locale.toUpperCase() },
    ttl: HOUR,
  })
  for (const duty of duties)
    for (const { which, day, alarms } of daysOf(duty)) {
      const url = new URL(`/incidents/${duty.incident.slug}`, base).href
      const summary = t(`reminder.calendar.${which}`, {
        duty: t(`duty.kind.${duty.kind}`),
        number: duty.incident.number,
        entity: duty.incident.entity.name,
      })
      const open = (missing.get(duty.incidentId) ?? []).map((item) => {
        const title = reportItem(item as ReportItemNumber).title[locale]
        return t('reminder.mail.missingItem', { item, title })
      })
      const lines = [
        t(`reminder.mail.binding.${duty.dueOn ? duty.binding : 'promptly'}`),
        open.length === 0 ? t('reminder.mail.nothingMissing') : t('reminder.mail.missing', { count: open.length }),
        ...open,
        url,
      ]
      const event = calendar.createEvent({
        id: `${duty.id}.${which}@todoke`,
        stamp: duty.updatedAt,
        sequence: sequenceOf(duty.updatedAt),
        start: day,
        allDay: true,
        summary,
        description: lines.join('\n'),
        url,
      })
      // Said for each: left out, an alarm after the beginning would count from the end of the day.
      for (const days of alarms) event.createAlarm(alarm(days, summary)).relatesTo(ICalAlarmRelatesTo.start)
    }
  return calendar.toString()
}
