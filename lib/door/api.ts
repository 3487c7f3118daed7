import type { z } from 'zod'
import type { Scope } from '@/lib/core/api-scopes'
import { canonicalJson, type Json } from '@/lib/core/canonical-json'
import { AppError } from '@/lib/core/errors'
import { fieldsOf } from '@/lib/core/zod-messages'
import { LawError } from '@/lib/law/law-error'
import { now } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import { errorFields, log } from '@/lib/platform/log'
import { addressOf } from '@/lib/platform/peer-address'
import { actorOfKey } from './api-key'
import type { Ctx } from './context'
import { jsonOf, zeroBytesIn } from './incoming'
import { asAppError } from './known-error'
import { STATUS } from './status'
import { read, write } from './transaction'
import { wordsIn } from './words'

/** One operation of the programs' interface: what it takes and gives, which scope a key needs, and the work. */
export type ApiOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  scope: Scope
  input: I
  output: O
  status: 200 | 201
} & (
  | { reads: (ctx: Ctx, input: z.output<I>) => Promise<z.input<O>> }
  | { writes: (ctx: Ctx, input: z.output<I>) => Promise<z.input<O>> }
)

type Route = { params: Promise<Record<string, string>> }

/** The same request was answered before. */
class Replayed extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super('answered before')
  }
}

/**
 * A route for programs: key, scope, shape, one transaction, an answer in JSON. Errors are problem details (RFC 9457). A
 * change that carries `Idempotency-Key` is made once: the same request again gets the first answer.
 */
export function apiRoute<I extends z.ZodType, O extends z.ZodType>(operation: ApiOperation<I, O>) {
  return async (request: Request, route?: Route): Promise<Response> => {
    const requestId = newId()
    try {
      const address = addressOf(request.headers, env().TODOKE_TRUSTED_PROXIES)
      const actor = await actorOfKey(request.headers.get('authorization'), operation.scope, address)
      const input = parsed(operation.input, await inputOf(request, await route?.params))
      const by = { actor, requestId, now: now() }
      const answer =
        'reads' in operation
          ? await read(by, (ctx) => operation.reads(ctx, input))
          : await write(by, (ctx) => once(ctx, request, input, operation.status, () => operation.writes(ctx, input)))
      return json(operation.output.parse(answer), operation.status, requestId)
    } catch (error) {
      if (error instanceof Replayed)
        return json(error.body, error.status, requestId, { 'Idempotency-Replayed': 'true' })
      return problem(error, requestId, request)
    }
  }
}

const json = (body: unknown, status: number, requestId: string, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId, ...headers } })

async function inputOf(request: Request, params: Record<string, string> = {}): Promise<unknown> {
  if (request.method === 'GET') return { ...Object.fromEntries(new URL(request.url).searchParams), ...params }
  const body = await jsonOf(request)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new AppError('INVALID', 'api.errors.json')
  return { ...body, ...params }
}

function parsed<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const unstorable = zeroBytesIn(input).map((path) => [path, ['form.zeroByte']])
  if (unstorable.length > 0)
    throw new AppError('INVALID', { message: 'door.invalid', fields: Object.fromEntries(unstorable) })
  const answer = schema.safeParse(input)
  if (!answer.success) throw new AppError('INVALID', { message: 'door.invalid', fields: fieldsOf(answer.error) })
  return answer.data
}

const KEY = /^[\x21-\x7e]{1,200}$/

/** Does a piece of work once per key of the caller's. @throws Replayed with the first answer · RULE for another request under the same key */
async function once<T>(ctx: Ctx, request: Request, input: unknown, status: number, work: () => Promise<T>): Promise<T> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return work()
  if (!KEY.test(key)) throw new AppError('INVALID', 'api.errors.idempotencyKey')
  const tokenId = ctx.actor.id ?? ''
  await ctx.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`api:${tokenId}:${key}`}, 0))`
  const requestSha256 = sha256(canonicalJson([new URL(request.url).pathname, input as Json]))
  const known = await ctx.tx.idempotentAnswer.findUnique({ where: { tokenId_key: { tokenId, key } } })
  if (known && known.requestSha256 !== requestSha256) throw new AppError('RULE', 'api.errors.keyReused')
  if (known) throw new Replayed(known.status, known.body)
  const answer = await work()
  const body = JSON.parse(JSON.stringify(answer))
  await ctx.tx.idempotentAnswer.create({ data: { tokenId, key, requestSha256, status, body, createdAt: ctx.now } })
  return answer
}

/** A refusal as problem details, in English or, when asked for, in Japanese. */
function problem(error: unknown, requestId: string, request: Request): Response {
  const language = /^\s*ja\b/i.test(request.headers.get('accept-language') ?? '') ? 'ja' : 'en'
  const { t } = wordsIn(language)
  const of = (code: keyof typeof STATUS, detail: string, more: object = {}) =>
    Response.json(
      {
        type: `urn:todoke:problem:${code}`,
        title: t(`api.problem.${code}`),
        status: STATUS[code],
        detail,
        requestId,
        ...more,
      },
      {
        status: STATUS[code],
        headers: {
          'Content-Type': 'application/problem+json',
          'Cache-Control': 'no-store',
          'X-Request-Id': requestId,
          ...(code === 'UNAUTHENTICATED' && { 'WWW-Authenticate': 'Bearer' }),
        },
      },
    )
  if (error instanceof LawError)
    return of(
      'INVALID',
      error.text[language],
      error.field ? { errors: [{ field: error.field, message: error.text[language] }] } : {},
    )
  const known = asAppError(error)
  if (!known) {
    log.error('request.failed', { requestId, ...errorFields(error) })
    return of('UNAVAILABLE', t('door.bug', { requestId }))
  }
  const { message, params = {}, fields, basis } = known.detail
  const errors = Object.entries(fields ?? {}).flatMap(([field, messages]) =>
    messages.map((one) => ({ field, message: sentence(t, one) })),
  )
  return of(known.code, sentence(t, message, params), { ...(errors.length > 0 && { errors }), ...(basis && { basis }) })
}

/** A message key may carry its parameters, as `key?name=value`. */
function sentence(
  t: ReturnType<typeof wordsIn>['t'],
  text: string,
  params: Record<string, string | number> = {},
): string {
  const [key = '', query] = text.split('?')
  return t(key, { ...params, ...Object.fromEntries(new URLSearchParams(query)) })
}
