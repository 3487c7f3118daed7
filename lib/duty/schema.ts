import { z } from 'zod'
import '@/lib/core/zod-messages'
import { DateField } from '@/lib/incident/schema'

export const AcknowledgeDuty = z.object({
  incidentId: z.uuid(),
  kind: z.enum(['preliminaryReport', 'finalReport', 'supplement', 'noticeToPersons', 'noticeToEntrustor']),
})
export type AcknowledgeDuty = z.input<typeof AcknowledgeDuty>

/** When to look again at a duty that has no day count (the notice to persons). */
export const SetRecheck = z.object({
  incidentId: z.uuid(),
  kind: z.enum(['noticeToPersons', 'noticeToEntrustor', 'supplement']),
  recheckOn: DateField,
})
export type SetRecheck = z.input<typeof SetRecheck>
