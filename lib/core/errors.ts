/**
 * The eight ways a request can fail for a reason the user can act on. Everything else is a bug.
 * `RULE` is a refusal by the law or by the product's own rules and carries its legal basis.
 */
export type ErrorCode =
  | 'INVALID'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RULE'
  | 'TOO_MANY'
  | 'UNAVAILABLE'

/** Why a rule refuses: a provision in its own words, in both languages, with its address. */
export type CitedReason = { article: string; text: { ja: string; en: string }; url: string }

/** What was saved meanwhile by somebody else, so that the loser of a race can compare and decide. */
export type ConflictDetail = { current: Record<string, unknown>; changedBy?: string; changedAt?: string }

export type ErrorDetail = {
  /** Message key in `messages/<locale>`, with its parameters. Never personal data. */
  message: string
  params?: Record<string, string | number>
  fields?: Record<string, string[]>
  conflict?: ConflictDetail
  basis?: CitedReason[]
}

/** The only error lib throws on purpose. Caught by the door and nowhere else. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, detail: ErrorDetail | string) {
    const full = typeof detail === 'string' ? { message: detail } : detail
    super(`${code}: ${full.message}`)
    this.name = 'AppError'
    this.code = code
    this.detail = full
  }
}
