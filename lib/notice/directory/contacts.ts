import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import data from './contacts.json'

const Words = z.object({ ja: z.string().min(1), en: z.string().min(1) })

export const AUDIENCES = ['person', 'company'] as const

const Contact = z.object({
  id: z.string().regex(/^[a-zA-Z0-9]+$/),
  name: Words,
  /** As dialled; null where the way in is another one. */
  phone: z.string().nullable(),
  mail: z.email().nullable(),
  /** How to reach it, in words: the number, or the page to open oneself. */
  reach: Words,
  hours: Words.nullable(),
  /** What it is for. */
  use: Words,
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** How advice names it in a sentence; only entries that have it can stand in a letter. */
  inText: Words.optional(),
  source: z.url(),
  /** The day on which somebody compared the entry with its source; null: not yet. */
  lastChecked: z.custom<CalendarDate>(isCalendarDate).nullable(),
  checkedAgainst: z.enum(['copy', 'quotation']),
  /** The last day that the copy names as its own; null where it names none. */
  copyOf: z.custom<CalendarDate>(isCalendarDate).nullable(),
})
export type Contact = z.output<typeof Contact>

/** The contact directory, most often needed first. */
export const CONTACTS: readonly Contact[] = z.array(Contact).parse(data.contacts)

export const contactById = (id: string): Contact | undefined => CONTACTS.find((contact) => contact.id === id)
