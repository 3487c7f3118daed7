import { z } from 'zod'
import { DateField } from '@/lib/incident/schema'

/** Somebody compared the entry with its source on that day. */
export const ConfirmContact = z.object({ contactId: z.string().min(1).max(60), checkedOn: DateField })
export type ConfirmContact = z.input<typeof ConfirmContact>
