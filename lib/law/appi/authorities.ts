import type { Bilingual, Evidence } from '../basis'
import type { Regime } from '../breach-facts'
import { type CalendarDate, compare } from '../calendar/calendar-date'
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

export const AUTHORITIES = data.authorities as readonly Authority[]

/** The official page that lists the delegations. */
export const DELEGATION_LIST = { url: data.listUrl, checkedOn: data.checkedOn } as const

/** Recipients possible on that day. My Number and public-body reports go to the Commission only. */
export function authoritiesOn(date: CalendarDate, regime: Regime): Authority[] {
  return AUTHORITIES.filter(
    (authority) => (regime === 'business' || authority.id === 'ppc') && isValidOn(authority, date),
  )
}

/** Whether the authority receives reports on that day, both ends included; an unknown end does not limit. */
export function isValidOn(
  { validFrom, validTo }: Pick<Authority, 'validFrom' | 'validTo'>,
  date: CalendarDate,
): boolean {
  return (validFrom === null || compare(validFrom, date) <= 0) && (validTo === null || compare(validTo, date) >= 0)
}
