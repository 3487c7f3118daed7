import type { CitedReason, ConflictDetail, ErrorCode } from '@/lib/core/errors'

/** What every server action answers. `message` and `fields` are already in the reader's language. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | {
      ok: false
      code: ErrorCode
      message: string
      fields?: Record<string, string[]>
      conflict?: ConflictDetail
      basis?: CitedReason[]
      requestId: string
    }

export type Action<T> = (input: unknown) => Promise<ActionResult<T>>

/** What somebody without a session is answered: what they asked for, when to come back, or that it cannot be told now. */
export type PublicAnswer<T> = { kind: 'answer'; data: T } | { kind: 'wait'; seconds: number } | { kind: 'unavailable' }

/** How far a piece of background work is. `running`: the worker has something to do, or will have. */
export type Progress = { running: boolean }
