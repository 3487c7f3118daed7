import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Numbers the e-mails of a batch and sends as many as may go out now. Comes back by itself for the rest. */
export const SendMail = declareJob('notice.sendMail', z.object({ batchId: z.uuid() }))
