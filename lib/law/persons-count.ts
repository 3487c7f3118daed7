import type { IncidentFacts } from './breach-facts'
import type { AffectedData, PersonsCount } from './regime-rules'

/**
 * The number of persons to compare with a threshold. While it is not fixed the largest that may be affected counts
 * (guideline 3-5-3-1(4)). With rows of affected data:
 * - exempt data does not count, so the sum of the counting rows is a ceiling;
 * - one person may stand in several rows, so the incident's own number is a ceiling too;
 * - persons of the incident that no row accounts for are added on the safe side.
 */
export function personsToCompare(
  incident: Pick<IncidentFacts, 'persons' | 'personsMax'>,
  all: readonly AffectedData[],
  counting: readonly AffectedData[],
): PersonsCount {
  const whole = incidentPersons(incident)
  const inCounting = sum(counting)
  if (inCounting === null) return whole
  if (whole.count === null) return { count: inCounting, fixed: true }
  const inAll = sum(all)
  const unaccounted = inAll === null ? 0 : Math.max(0, whole.count - inAll)
  const ceiling = inCounting + unaccounted
  return ceiling < whole.count ? { count: ceiling, fixed: whole.fixed } : whole
}

/** The incident's own number: the larger of the counted and the possible. */
export function incidentPersons({ persons, personsMax }: Pick<IncidentFacts, 'persons' | 'personsMax'>): PersonsCount {
  if (personsMax === null) return { count: persons, fixed: true }
  if (persons === null || personsMax > persons) return { count: personsMax, fixed: false }
  return { count: persons, fixed: true }
}

function sum(rows: readonly AffectedData[]): number | null {
  return rows.reduce<number | null>(
    (total, row) => (total === null || row.persons === null ? null : total + row.persons),
    0,
  )
}
