import { z } from 'zod'
import '@/lib/core/zod-messages'

/** Lets one mismatch stand: the values are those the manager saw, so that another change asks anew. */
export const WaiveMismatch = z.object({
  incidentId: z.uuid(),
  documentId: z.uuid(),
  fact: z.string().min(1).max(100),
  documentValue: z.string().max(10_000),
  factValue: z.string().max(10_000),
  reason: z.string().trim().min(1).max(500),
})
export type WaiveMismatch = z.input<typeof WaiveMismatch>
