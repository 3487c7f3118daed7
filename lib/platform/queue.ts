import type { z } from 'zod'
import type { Tx } from './db'

/** A kind of background work: its name in the queue and the shape of its payload (ids only, never personal data). */
export type Job<P> = { name: string; payload: z.ZodType<P>; maxAttempts: number }

/** Declares a job. The handler is bound apart, in `jobs.ts`, so that commands can enqueue without importing it. */
export const declareJob = <P>(name: string, payload: z.ZodType<P>, { maxAttempts = 8 } = {}): Job<P> => ({
  name,
  payload,
  maxAttempts,
})

/**
 * Enqueues in the caller's transaction: the job exists if and only if the change that asks for it is committed.
 * `key` replaces a waiting job of the same key; `queue` makes jobs of one name run one after another.
 */
export async function enqueue<P>(
  tx: Tx,
  job: Job<P>,
  payload: P,
  { key, queue }: { key?: string; queue?: string } = {},
) {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${job.name}, payload => ${JSON.stringify(job.payload.parse(payload))}::json, queue_name => ${queue ?? null},
    max_attempts => ${job.maxAttempts}, job_key => ${key ?? null})`
}
