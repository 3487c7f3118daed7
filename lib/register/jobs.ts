import { type BoundJob, job } from '@/lib/door/job'
import { ImportPast } from './past/declared-jobs'
import { importPast } from './past/import-past'

export const registerJobs: BoundJob[] = [job(ImportPast, importPast)]
