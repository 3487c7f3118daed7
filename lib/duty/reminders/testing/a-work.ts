import { systemActor } from '@/lib/door/actor'
import type { Work } from '@/lib/door/job'
import { as } from '@/lib/door/testing/actors'

/** A run of the worker at a moment. */
export const workAt = (at: Date, jobId = '1'): Work => ({
  jobId,
  ...as(systemActor, at),
  stopping: new AbortController().signal,
  lastTry: false,
})
