import { type CalendarDate, compare, isCalendarDate, partsOf } from '@/lib/law/calendar/calendar-date'
import { ADVICE } from '@/lib/notice/advice/advice'
import { adviceFor } from '@/lib/notice/advice/advice-for'
import type { LetterForm } from '@/lib/notice/variants'
import { type Contact, contactById } from './contacts'
import type { ContactFilter } from './schema'

/** Somebody compared an entry with its source on that day. */
export type Check = { contactId: string; checkedOn: CalendarDate }

/** How long a check holds. Numbers and hours change; a letter that names a dead number sends its reader to nobody. */
const MONTHS_VALID = 12

/** The same day `months` later; where that month has no such day, its last. */
function monthsLater(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const start = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate()
  const text = `${start.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`
  if (!isCalendarDate(text)) throw new Error(`no day ${months} months after ${date}`)
  return text
}

/** The last day on which the entry was compared with its source, here or before it came with the program. */
export function lastCheckOf(contact: Contact, checks: readonly Check[]): CalendarDate | null {
  const days = checks.filter(({ contactId }) => contactId === contact.id).map(({ checkedOn }) => checkedOn)
  if (contact.lastChecked) days.push(contact.lastChecked)
  return days.sort(compare).at(-1) ?? null
}

/** The last day on which a letter may use the entry; null: it was never checked. */
export function usableUntil(contact: Contact, checks: readonly Check[]): CalendarDate | null {
  const last = lastCheckOf(contact, checks)
  return last && monthsLater(last, MONTHS_VALID)
}

/** Whether a letter may use the entry: it was compared with its source within the last 12 months. */
export function isUsable(contact: Contact, checks: readonly Check[], today: CalendarDate): boolean {
  const until = usableUntil(contact, checks)
  return until !== null && compare(today, until) <= 0
}

/** The entries that letters of these forms rely on, by the advice they will carry. */
export function contactsOf(forms: readonly Pick<LetterForm, 'items' | 'addressee'>[]): Contact[] {
  const ids = new Set(forms.flatMap((form) => adviceFor(form, ADVICE).flatMap(({ contacts }) => contacts)))
  return [...ids].map(contactById).filter((contact) => contact !== undefined)
}

/** The entries that letters of these forms rely on and that somebody has to compare with their source first. */
export const directoryProblems = (
  forms: readonly Pick<LetterForm, 'items' | 'addressee'>[],
  checks: readonly Check[],
  today: CalendarDate,
): Contact[] => contactsOf(forms).filter((contact) => !isUsable(contact, checks, today))

/** Written one way, however it is typed: full or half width, capitals, hyphens and spaces. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-‐–—\s]/gu, '')

/** The entries that a filter asks for; its words are looked for in names, numbers and uses of both languages. */
export const filtered = <C extends Contact & { usable: boolean }>(
  contacts: readonly C[],
  { words, audience, state }: ContactFilter,
): C[] =>
  contacts.filter(
    (contact) =>
      (!audience || contact.audience.includes(audience)) &&
      (!state || contact.usable === (state === 'usable')) &&
      (!words ||
        [contact.name, contact.reach, contact.use].some(({ ja, en }) => plain(`${ja}\n${en}`).includes(plain(words)))),
  )
