import type { PublicCtx } from '@/lib/door/public'
import { tidied, typingOf } from '@/lib/notice/letter-code'
import { env } from '@/lib/platform/env'
import type { RateLimit } from '@/lib/platform/rate-limit'
import { counterOf, noticeOf } from './model'
import { findIssued } from './repository'
import { VerifyAnswer } from './schema'

/** Ten minutes: long enough to slow a guesser down, short enough that a family on one line waits only once. */
const WINDOW_SECONDS = 600

export const verifyLimit = (): RateLimit => ({
  name: 'verify',
  perAddress: env().TODOKE_VERIFY_PER_ADDRESS,
  altogether: env().TODOKE_VERIFY_ALTOGETHER,
  seconds: WINDOW_SECONDS,
})

/**
 * Looks a code up for anybody. A text that cannot be a code takes the same way: the look-up is done, with what was typed,
 * and what is said of the typing comes from the text alone.
 */
export async function lookUp({ tx }: PublicCtx, typed: string): Promise<VerifyAnswer> {
  const typing = typingOf(typed)
  const row = await findIssued(tx, tidied(typed))
  return { typing, notice: row?.known && typing === 'fits' ? noticeOf(row) : null }
}

/** The look-up as the public door takes it. */
export const VERIFY = { limit: verifyLimit, answer: VerifyAnswer, look: lookUp, countAs: counterOf }
