import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { ROLES } from './choices'

export type Role = (typeof ROLES)[number]
export type Authority = {
  authorityCode: string
  businessLine: string
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** The Personal Information Protection Commission: the recipient whenever no delegation is in force (APPI art. 26(1)). */
export const PPC = 'ppc'

/** The delegations in force on a day. Empty: everything goes to the PPC. */
export const delegationsOn = <A extends Pick<Authority, 'validFrom' | 'validTo'>>(rows: A[], day: CalendarDate): A[] =>
  rows.filter((row) => row.validFrom <= day && (row.validTo === null || day <= row.validTo))

/** Codes of the authorities that may receive a report on that day, the likeliest first; the PPC is always among them. */
export const authoritiesOn = (rows: Authority[], day: CalendarDate): string[] => [
  ...new Set([...delegationsOn(rows, day).map((row) => row.authorityCode), PPC]),
]

/** An entity in its form's own spelling: what is nothing is '', mail domains stand one per line. */
export const entityFormValues = <E extends { mailDomains: string[]; authorities: Authority[] }>(entity: E) => ({
  ...entity,
  mailDomains: entity.mailDomains.join('\n'),
  authorities: entity.authorities.map((row) => ({ ...row, validTo: row.validTo ?? '' })),
})

type Reach = { role: Role; entityIds: string[] }

/** Whether somebody sees every incident the other may be in charge of: as manager, or through the same entities. */
export const canStandIn = (deputy: Reach, person: Reach): boolean =>
  deputy.role === 'manager' ||
  (deputy.role === 'staff' &&
    person.role === 'staff' &&
    person.entityIds.every((entityId) => deputy.entityIds.includes(entityId)))

type Standing = { id: string; role: Role; active: boolean }

/**
 * Whether a change would leave nobody who can manage people.
 * @param activeAdmins ids of everybody who is an active admin now
 */
export const leavesNoAdmin = (activeAdmins: string[], after: Standing): boolean =>
  !(after.active && after.role === 'admin') && activeAdmins.every((id) => id === after.id) && activeAdmins.length > 0

/** Names of the fields that differ, for the log: which, never what. */
export const changedFields = (before: object, after: object): string[] => {
  const old = new Map(Object.entries(before))
  return Object.entries(after)
    .filter(([key, value]) => old.has(key) && JSON.stringify(old.get(key)) !== JSON.stringify(value))
    .map(([key]) => key)
    .sort()
}
