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
