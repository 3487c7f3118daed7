import type { Bilingual, Evidence } from '../basis'
import type { CalendarDate } from '../calendar/calendar-date'
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

export const AMENDMENTS = data as readonly Amendment[]

/** Enacted but not in force on that day: what a reader should expect to change. */
export function pendingAmendments(on: CalendarDate): Amendment[] {
  return AMENDMENTS.filter(({ effectiveOn }) => effectiveOn === null || effectiveOn > on)
}
