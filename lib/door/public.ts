import { headers } from 'next/headers'
import type { z } from 'zod'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { now } from '@/lib/platform/clock'
import { prisma, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/log'
import { addressOf } from '@/lib/platform/peer-address'
import { countOne, type RateLimit, secondsToWait } from '@/lib/platform/rate-limit'
import type { PublicAnswer } from './result'

/**
 * What a look-up for somebody without a session gets: no actor, so nothing that asks for one can be called with it, and
 * a transaction that reads.
 */
export type PublicCtx = { tx: Pick<Tx, '$queryRaw'>; now: Date }

type PublicLook<I, T> = {
  limit: () => RateLimit
  /** What may leave: whatever else the look-up found is dropped here. */
  answer: z.ZodType<T>
  look: (ctx: PublicCtx, input: I) => Promise<unknown>
  /** Under which name the answer is counted. Nothing of who asked, or for what, is kept. */
  countAs: (answer: T) => string
}

/** A look-up is short; one that is not must not hold a connection. */
const LIMITS = { maxWait: 3_000, timeout: 5_000 }

/** The same for everybody who asks: counted first, then the same reads, then counted again by outcome. */
export async function answerPublicly<I, T>(
  { limit, answer, look, countAs }: PublicLook<I, T>,
  input: I,
  address: string | null,
  client = prisma(),
): Promise<PublicAnswer<T>> {
  const at = now()
  try {
    const seconds = await secondsToWait(limit(), address, client)
    if (seconds > 0) return { kind: 'wait', seconds }
    const found = await client.$transaction(async (tx) => {
      await tx.$executeRaw`set transaction read only`
      return look({ tx, now: at }, input)
    }, LIMITS)
    const data = answer.parse(found)
    await countOne(countAs(data), jstDateOf(at), client)
    return { kind: 'answer', data }
  } catch (error) {
    log.error('public.failed', errorFields(error))
    return { kind: 'unavailable' }
  }
}

/** The door for people without a session. */
export const publicQuery =
  <I, T>(spec: PublicLook<I, T>) =>
  async (input: I): Promise<PublicAnswer<T>> => {
    const asked = await headers()
    return answerPublicly(spec, input, addressOf(asked, env().TODOKE_TRUSTED_PROXIES))
  }
