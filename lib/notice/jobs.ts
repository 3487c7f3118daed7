import { type BoundJob, job } from '@/lib/door/job'
import { PrepareDeskMarks } from './delivery/declared-jobs'
import { prepareDesk } from './delivery/prepare-desk'
import { PrintLetters } from './print/declared-jobs'
import { printLetters } from './print/print-letters'

export const noticeJobs: BoundJob[] = [job(PrintLetters, printLetters), job(PrepareDeskMarks, prepareDesk)]
