import { z } from 'zod'
import '@/lib/core/zod-messages'
import { DateField } from '@/lib/incident/schema'

/** When to look again at a duty that has no day count (the notice to persons). */
export const SetRecheck = z.object({
  incidentId: z.uuid(),
  kind: z.enum(['noticeToPersons', 'noticeToEntrustor', 'supplement']),
  recheckOn: DateField,
})
export type SetRecheck = z.input<typeof SetRecheck>
