import { type BoundJob, job } from '@/lib/door/job'
import { PrintLetters } from './print/declared-jobs'
import { printLetters } from './print/print-letters'

export const noticeJobs: BoundJob[] = [job(PrintLetters, printLetters)]
