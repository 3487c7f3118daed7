import { z } from 'zod'
import { DateField } from '@/lib/incident/schema'
import { AUDIENCES } from './contacts'

/** Somebody compared the entry with its source on that day. */
export const ConfirmContact = z.object({ contactId: z.string().min(1).max(60), checkedOn: DateField })
export type ConfirmContact = z.input<typeof ConfirmContact>

/** Of an entry, today: letters may use it, or somebody has to compare it with its source first. */
export const CONTACT_STATES = ['usable', 'stale'] as const

/** The address bar of the directory. Anything unreadable is left out. */
export const ContactFilter = z.object({
  words: z.string().trim().max(100).optional().catch(undefined),
  audience: z.enum(AUDIENCES).optional().catch(undefined),
  state: z.enum(CONTACT_STATES).optional().catch(undefined),
})
export type ContactFilter = z.output<typeof ContactFilter>
