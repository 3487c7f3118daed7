import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Draws a notice to a client: with the DRAFT mark for the approver; without it, and signed as data, once approved. */
export const RenderEntrustorNotice = declareJob(
  'entrustment.renderNotice',
  z.object({ noticeId: z.uuid(), rendition: z.enum(['draft', 'final']) }),
  // A person waits for it.
  { maxAttempts: 4 },
)
