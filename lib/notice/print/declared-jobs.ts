import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Numbers the letters of a batch, prints them file by file, and writes their list. Goes on where it was stopped. */
export const PrintLetters = declareJob('notice.printLetters', z.object({ batchId: z.uuid() }))

/** Lays out the letters of an approved text before anybody prints them. */
export const LayOutLetters = declareJob('notice.layOutLetters', z.object({ versionId: z.uuid() }))
