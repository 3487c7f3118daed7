import { forbidden, notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { Actor } from './actor'
import type { Ctx } from './context'
import { currentActor } from './session'
import { read } from './transaction'

/** The signed-in actor, or the sign-in page. */
export const requireActor = cache(async (): Promise<Actor> => (await currentActor()) ?? redirect('/sign-in'))

/**
 * A read for a page: not signed in leads to the sign-in page, what is out of scope to "not found", a role without the
 * right to "not allowed". The same call with the same arguments runs once per request.
 */
export function query<A extends unknown[], T>(look: (ctx: Ctx, ...args: A) => Promise<T>): (...args: A) => Promise<T> {
  return cache(async (...args: A) => {
    const actor = await requireActor()
    try {
      return await read({ actor, requestId: newId(), now: now() }, (ctx) => look(ctx, ...args))
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') notFound()
      if (error instanceof AppError && error.code === 'FORBIDDEN') forbidden()
      throw error
    }
  })
}
