import { LawError } from '@/lib/law/law-error'
import { errorFields, log } from '@/lib/platform/log'
import { asAppError } from './known-error'
import { currentLocale, translate } from './locale'
import type { ActionResult } from './result'

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
