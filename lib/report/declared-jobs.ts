import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Draws a frozen version: with the DRAFT mark for the approver, without it once approved. */
export const RenderReport = declareJob(
  'report.render',
  z.object({ versionId: z.uuid(), rendition: z.enum(['draft', 'final']) }),
  // A person waits for it: after about half a minute the page says that it failed and offers to try again.
  { maxAttempts: 4 },
)
