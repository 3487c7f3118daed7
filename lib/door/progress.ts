import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/platform/clock'
import { isId, newId } from '@/lib/platform/id'
import type { Ctx } from './context'
import { asAppError } from './known-error'
import { refuse } from './refusal'
import type { Progress } from './result'
import { currentActor } from './session'
import { STATUS } from './status'
import { read } from './transaction'

type Route = { params: Promise<{ id: string }> }

/**
 * A route that tells how far one piece of background work is. Pages ask it each second while the work runs, so it reads
 * little and answers a few bytes; the page itself is made anew once, at the end.
 */
export function progress<P extends Progress>(look: (ctx: Ctx, id: string) => Promise<P>) {
  return async (_: Request, { params }: Route): Promise<Response> => {
    const requestId = newId()
    try {
      const actor = await currentActor()
      if (!actor) throw new AppError('UNAUTHENTICATED', 'door.unauthenticated')
      const { id } = await params
      if (!isId(id)) throw new AppError('NOT_FOUND', 'door.notFound')
      const answer = await read({ actor, requestId, now: now() }, (ctx) => look(ctx, id))
      return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
    } catch (error) {
      const answer = await refuse(error, requestId)
      return Response.json(answer, { status: STATUS[asAppError(error)?.code ?? 'UNAVAILABLE'] })
    }
  }
}
