import type { Bilingual, Evidence } from '../basis'
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date'
import data from './amendments.json'

/** A change of the law, enacted or in force. `implementedBy` names the rule set that carries it, null when none does. */
export type Amendment = {
  id: string
  title: Bilingual
  enactedOn: CalendarDate | null
  /** First day in force; null while no day is fixed. */
  effectiveOn: CalendarDate | null
  /** The last day by which it must be in force, where the act says so. */
  effectiveNoLaterThan: CalendarDate | null
  implementedBy: string | null
  url: string
  evidence: Evidence
}

export const AMENDMENTS: readonly Amendment[] = data.map((entry) => ({
  id: entry.id,
  title: entry.title,
  enactedOn: dateOrNull(entry.enactedOn),
  effectiveOn: dateOrNull(entry.effectiveOn),
  effectiveNoLaterThan: dateOrNull(entry.effectiveNoLaterThan),
  implementedBy: entry.implementedBy,
  url: entry.url,
  evidence: entry.evidence === 'seen' ? 'seen' : 'remembered',
}))

/** Enacted but not in force on that day: what a reader should expect to change. */
export function pendingAmendments(on: CalendarDate): Amendment[] {
  return AMENDMENTS.filter(({ effectiveOn }) => effectiveOn === null || effectiveOn > on)
}

function dateOrNull(value: string | null): CalendarDate | null {
  return isCalendarDate(value) ? value : null
}
