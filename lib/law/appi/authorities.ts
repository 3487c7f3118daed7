import type { Bilingual, Evidence } from '../basis'
import type { Regime } from '../breach-facts'
import { type CalendarDate, compare, isCalendarDate } from '../calendar/calendar-date'
import data from './authorities.json'

/**
 * Who receives a report (APPI art. 150). Delegations to ministries are limited in time and change, so they are data with
 * validity; null means that the day was not readable. The official list decides.
 */
export type Authority = {
  id: string
  name: Bilingual
  businessLines: Bilingual
  validFrom: CalendarDate | null
  validTo: CalendarDate | null
  url: string
  evidence: Evidence
}

const EVIDENCES: readonly Evidence[] = ['seen', 'derived', 'remembered']

export const AUTHORITIES: readonly Authority[] = data.authorities.map((entry) => ({
  ...entry,
  validFrom: dateOrNull(entry.validFrom),
  validTo: dateOrNull(entry.validTo),
  evidence: EVIDENCES.find((evidence) => evidence === entry.evidence) ?? 'remembered',
}))

/** The official page that lists the delegations. */
export const DELEGATION_LIST = { url: data.listUrl, checkedOn: data.checkedOn } as const

/** Recipients possible on that day. My Number and public-body reports go to the Commission only. */
export function authoritiesOn(date: CalendarDate, regime: Regime): Authority[] {
  return AUTHORITIES.filter(
    ({ id, validFrom, validTo }) =>
      (regime === 'business' || id === 'ppc') &&
      (validFrom === null || compare(validFrom, date) <= 0) &&
      (validTo === null || compare(validTo, date) >= 0),
  )
}

function dateOrNull(value: string | null): CalendarDate | null {
  return isCalendarDate(value) ? value : null
}
