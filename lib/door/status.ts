/** The HTTP status of each of the eight codes. */
export const STATUS = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RULE: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
} as const
