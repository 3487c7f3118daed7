import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Computes the marks of a contact desk anew from the people no notice has reached. */
export const PrepareDeskMarks = declareJob('notice.prepareDesk', z.object({ measureId: z.uuid() }))
