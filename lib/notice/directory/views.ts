import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { Contact } from './contacts'

/** An entry of the directory with its state today. */
export type ContactView = Contact & {
  /** Advice relies on it, so letters do. */
  inLetters: boolean
  usable: boolean
  /** The last day on which letters may use it; null: never checked. */
  usableUntil: CalendarDate | null
  lastCheck: CalendarDate | null
  /** Who made the last check here; null when it came with the program. */
  checkedBy: string | null
}

export type ContactsView = {
  today: CalendarDate
  contacts: ContactView[]
  mayConfirm: boolean
}
