import { BrokenCsv } from '../csv/rows'
import type { CheckedBlock, ReadingTask, SealedBlock } from './task'

/** Blocks that may wait for the database: enough that neither side stands still, few enough that memory stays flat. */
export const AHEAD = 3

/** To the thread: a list to read, and once for each block that was taken. */
export type Request = { task: ReadingTask } | 'taken'

/** From the thread: block after block, then how it ended. */
export type Answer = { block: CheckedBlock | SealedBlock } | { ended: true } | { failed: Failure }

/** An error in a form that passes between threads, where classes are lost. */
type Failure = { broken: Pick<BrokenCsv, 'reason' | 'rowNumber'> } | { error: unknown; code: string | undefined }

export const failureOf = (error: unknown): Failure =>
  error instanceof BrokenCsv
    ? { broken: { reason: error.reason, rowNumber: error.rowNumber } }
    : { error, code: (error as { code?: string }).code }

/** The reverse of {@link failureOf}. */
export function errorOf(failure: Failure): unknown {
  if ('broken' in failure) return new BrokenCsv(failure.broken.reason, failure.broken.rowNumber)
  const { error, code } = failure
  return error instanceof Error && code ? Object.assign(error, { code }) : error
}
