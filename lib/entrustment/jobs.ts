import { type BoundJob, job } from '@/lib/door/job'
import { RenderEntrustorNotice } from './declared-jobs'
import { renderNotice } from './render'

export const entrustmentJobs: BoundJob[] = [job(RenderEntrustorNotice, renderNotice)]
