import { type BoundJob, job } from '@/lib/door/job'
import { PrintLetters } from './declared-jobs'
import { printLetters } from './print-letters'

export const noticeJobs: BoundJob[] = [job(PrintLetters, printLetters)]
