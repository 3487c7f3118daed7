import type { CitedReason, ErrorCode } from '@/lib/core/errors'
import type { Action, ActionResult } from '@/lib/door/result'

/** Why something was not saved, for the reader. `UNREACHABLE`: the server never answered. */
export type Failure = {
  code: ErrorCode | 'UNREACHABLE'
  message: string
  basis?: CitedReason[]
  requestId?: string
}

type Refusal = Extract<ActionResult<never>, { ok: false }>
type Unreachable = { ok: false; code: 'UNREACHABLE' }

export const isRefusal = (answer: Refusal | Unreachable): answer is Refusal => answer.code !== 'UNREACHABLE'

/** Calls a server action; a lost connection is an answer too, not an exception. */
export async function ask<T>(action: Action<T>, input: unknown): Promise<ActionResult<T> | Unreachable> {
  try {
    return await action(input)
  } catch {
    return { ok: false, code: 'UNREACHABLE' }
  }
}

export const failureOf = (answer: Refusal | Unreachable): Failure =>
  isRefusal(answer)
    ? { code: answer.code, message: answer.message, basis: answer.basis, requestId: answer.requestId }
    : { code: 'UNREACHABLE', message: '' }
