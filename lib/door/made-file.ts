import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { fieldsOf } from '@/lib/core/zod-messages'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { Ctx } from './context'
import { disposition } from './download'
import { jsonOf, sameOrigin } from './incoming'
import { asAppError } from './known-error'
import { refuse } from './refusal'
import { currentActor } from './session'
import { STATUS } from './status'
import { write } from './transaction'

/** A file made for one reader on request and not kept. `allow` authorises and records; `make` draws, outside any transaction. */
export type MadeFile<A, P> = {
  allow: (ctx: Ctx, input: A) => Promise<P>
  make: (allowed: P) => Promise<{ name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }>
}

/** @throws INVALID with a message per field */
function parsed<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const answer = schema.safeParse(body)
  if (!answer.success) throw new AppError('INVALID', { message: 'door.invalid', fields: fieldsOf(answer.error) })
  return answer.data
}

/** A route handler that answers a POST of JSON with such a file, or with the refusal as JSON. */
export function madeFile<S extends z.ZodType, P>(schema: S, { allow, make }: MadeFile<z.output<S>, P>) {
  return async (request: Request): Promise<Response> => {
    const requestId = newId()
    try {
      const actor = await currentActor()
      if (!actor) throw new AppError('UNAUTHENTICATED', 'door.unauthenticated')
      if (!sameOrigin(request)) throw new AppError('INVALID', 'door.invalid')
      const input = parsed(schema, await jsonOf(request))
      const { name, contentType, bytes } = await make(
        await write({ actor, requestId, now: now() }, (ctx) => allow(ctx, input)),
      )
      return new Response(bytes, {
        headers: {
          'Content-Type': contentType,
          'Content-Disposition': disposition(name, true),
          'Cache-Control': 'private, no-store',
          'X-Content-Type-Options': 'nosniff',
        },
      })
    } catch (error) {
      const answer = await refuse(error, requestId)
      return Response.json(answer, { status: STATUS[asAppError(error)?.code ?? 'UNAVAILABLE'] })
    }
  }
}
