import { z } from 'zod'
import '@/lib/core/zod-messages'

/** The newest event on the page that was looked at. */
export const MarkSeen = z.object({ seq: z.number().int().min(0) })
export type MarkSeen = z.input<typeof MarkSeen>
