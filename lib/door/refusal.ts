import { AppError } from '@/lib/core/errors'
import { LawError } from '@/lib/law/law-error'
import { errorFields, log } from '@/lib/platform/log'
import { Prisma } from '@/prisma/generated/client'
import { currentLocale, translate } from './locale'
import type { ActionResult } from './result'

/** Two writers met in the database: a unique value taken, a row gone, a serialisation failure. */
const RACE = ['P2002', 'P2025', 'P2034']

/** The database cannot be reached or does not answer in time. */
const UNREACHABLE = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET']

/** Every failure as one of the eight codes; null for a bug. */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : (error as { code?: string })?.code
  if (code && RACE.includes(code)) return new AppError('CONFLICT', 'door.conflict')
  if (code && UNREACHABLE.includes(code)) return new AppError('UNAVAILABLE', 'door.unavailable')
  return null
}

/** The answer to a request that failed, in the reader's language. A bug is logged and answers with the request's id. */
export async function refuse(error: unknown, requestId: string): Promise<ActionResult<never>> {
  if (error instanceof LawError)
    return { ok: false, code: 'RULE', message: error.text[await currentLocale()], requestId }
  const known = asAppError(error)
  if (!known) {
    log.error('request.failed', { requestId, ...errorFields(error) })
    return { ok: false, code: 'UNAVAILABLE', message: await translate('door.bug', { requestId }), requestId }
  }
  const { message, params, fields, conflict, basis } = known.detail
  return { ok: false, code: known.code, message: await translate(message, params), fields, conflict, basis, requestId }
}
