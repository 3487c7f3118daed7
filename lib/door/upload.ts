import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { Ctx } from './context'
import { fileNameOf, sameOrigin } from './incoming'
import { asAppError } from './known-error'
import { refuse } from './refusal'
import { currentActor } from './session'
import { STATUS } from './status'
import { read, write } from './transaction'

/** A file on its way in: its name as the user's computer gave it (hostile) and its bytes. */
export type Incoming = { name: string; body: Readable }

/** The steps of an upload: may they (before a byte is kept), keep the bytes (no transaction), make it known. */
export type UploadSteps<A, K, T> = {
  allow: (ctx: Ctx, args: A) => Promise<K>
  keep: (allowed: K, file: Incoming) => Promise<(ctx: Ctx) => Promise<T>>
}

/** A route handler that takes the raw body of a POST as a file, streamed. The name comes in `X-File-Name`, URI-encoded. */
export function upload<A, K, T>({ allow, keep }: UploadSteps<A, K, T>) {
  return async (request: Request, args: A): Promise<Response> => {
    const requestId = newId()
    try {
      const actor = await currentActor()
      if (!actor) throw new AppError('UNAUTHENTICATED', 'door.unauthenticated')
      if (!sameOrigin(request) || !request.body) throw new AppError('INVALID', 'door.invalid')
      const name = fileNameOf(request)
      const as = () => ({ actor, requestId, now: now() })
      const allowed = await read(as(), (ctx) => allow(ctx, args))
      const finish = await keep(allowed, { name, body: Readable.fromWeb(request.body as WebStream) })
      const data = await write(as(), finish)
      return Response.json({ ok: true, data })
    } catch (error) {
      const answer = await refuse(error, requestId)
      return Response.json(answer, { status: STATUS[asAppError(error)?.code ?? 'UNAVAILABLE'] })
    }
  }
}
