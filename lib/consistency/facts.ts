import type { IncidentFile } from '@/lib/incident/queries'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'

/** What documents are held against: numbers and days as they are recorded now. */
export type Facts = {
  /** The number of persons as a document should give it; null while it is not known. */
  persons: number | null
  /** Every number of persons that is right somewhere: the whole, its parts, those a letter reached. */
  knownCounts: number[]
  occurredOn: CalendarDate | null
  discoveredOn: CalendarDate | null
  awareOn: CalendarDate
}

/** The facts of an incident, from the one place each is recorded. */
export function factsOf({ incident, rows, items }: IncidentFile): Facts {
  const progress = items.find(({ item }) => item === 6)?.progress
  const cards = items.find(({ item }) => item === 3)?.fields.cardPersons
  const counts = [
    incident.personCount,
    incident.personCountMax,
    ...rows.map(({ personCount }) => personCount),
    typeof cards === 'number' ? cards : null,
    ...(progress
      ? [progress.persons, progress.posted, progress.mailed, progress.reached, progress.notReached, progress.returned]
      : []),
  ]
  return {
    persons: incident.personCount ?? incident.personCountMax,
    knownCounts: [...new Set(counts.filter((count) => count !== null))],
    occurredOn: incident.occurredOn,
    discoveredOn: incident.discoveredOn,
    awareOn: incident.awareOn,
  }
}
