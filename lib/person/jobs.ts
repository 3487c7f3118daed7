import { type BoundJob, job } from '@/lib/door/job'
import { checkPersons } from './check-persons'
import { CheckPersons, DiscardPersonFile, ImportPersons } from './declared-jobs'
import { discardFile } from './discard-file'
import { importPersons } from './import-persons'

export const personJobs: BoundJob[] = [
  job(CheckPersons, checkPersons),
  job(ImportPersons, importPersons),
  job(DiscardPersonFile, discardFile),
]
