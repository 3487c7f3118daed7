import type { Task } from 'graphile-worker'
import { now } from '@/lib/platform/clock'
import { errorFields, errorWithoutValues, log } from '@/lib/platform/log'
import type { Job } from '@/lib/platform/queue'
import { systemActor } from './actor'
import type { Ctx } from './context'
import { read, write } from './transaction'

/** What a job handler gets: the door for as many transactions as it needs, each authorised and recorded on its own. */
export type Work = {
  jobId: string
  read: <T>(look: (ctx: Ctx) => Promise<T>) => Promise<T>
  write: <T>(change: (ctx: Ctx) => Promise<T>) => Promise<T>
  /** Aborted when the worker is told to stop: finish the step at hand and return; the job is taken up again. */
  stopping: AbortSignal
  /** The queue will not try again after this run: whatever goes wrong now must end in a visible state. */
  lastTry: boolean
}

/** The work goes on at a later moment, in another run. */
export type GoesOn = { again: Date }

export type Handler<P> = (work: Work, payload: P) => Promise<void> | Promise<GoesOn | undefined>
export type BoundJob = { name: string; task: Task }

/** Binds a declared job to its handler. A handler can run twice; it must find out what is already done. */
export function job<P>(declared: Job<P>, handler: Handler<P>): BoundJob {
  const task: Task = async (raw, helpers) => {
    const payload = declared.payload.parse(raw)
    const request = () => ({ actor: systemActor, requestId: `job-${helpers.job.id}`, now: now() })
    try {
      const answer = await handler(
        {
          jobId: String(helpers.job.id),
          read: (look) => read(request(), look),
          write: (change) => write(request(), change),
          stopping: helpers.abortSignal ?? new AbortController().signal,
          lastTry: helpers.job.attempts >= helpers.job.max_attempts,
        },
        payload,
      )
      // Until this run ends the queue holds its job: if it is killed before the next is asked for, it runs again itself.
      if (answer)
        await helpers.addJob(declared.name, payload, {
          runAt: answer.again,
          jobKey: helpers.job.key ?? undefined,
          maxAttempts: declared.maxAttempts,
        })
    } catch (error) {
      log.error('job.failed', { job: declared.name, jobId: String(helpers.job.id), ...errorFields(error) })
      // The queue keeps message and stack in its own table and prints them.
      throw errorWithoutValues(error)
    }
  }
  return { name: declared.name, task }
}
