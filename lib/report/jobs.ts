import { type BoundJob, job } from '@/lib/door/job'
import { RenderReport } from './declared-jobs'
import { renderReport } from './render'

export const reportJobs: BoundJob[] = [job(RenderReport, renderReport)]
