import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Takes the good rows of a list over. */
export const ImportPast = declareJob('register.importPast', z.object({ importId: z.uuid() }))
