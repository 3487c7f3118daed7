import { z } from 'zod'
import '@/lib/core/zod-messages'

const somebody = z.union([z.literal('').transform(() => null), z.null(), z.uuid()])

/** Who is in charge of an incident, and the manager who answers for it; '' : nobody in particular. */
export const AssignIncident = z.object({ incidentId: z.uuid(), ownerId: somebody, managerId: somebody })
export type AssignIncident = z.input<typeof AssignIncident>
