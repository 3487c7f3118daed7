import type { Ctx } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import type { PublicCtx } from '@/lib/door/public'
import { incidentBySlug } from '@/lib/incident/access'
import { addDays, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { tidied, typingOf } from '@/lib/notice/letter-code'
import { namesOf } from '@/lib/organisation/people-names'
import { env } from '@/lib/platform/env'
import { countsSince, type RateLimit } from '@/lib/platform/rate-limit'
import { counterOf, lookUpsByDay, noticeOf } from './model'
import { findHandedOut, findIssued } from './repository'
import { VerifyAnswer } from './schema'

/** Ten minutes: long enough to slow a guesser down, short enough that a family on one line waits only once. */
const WINDOW_SECONDS = 600

const verifyLimit = (): RateLimit => ({
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

const DAYS_SHOWN = 13

/** The versions of an incident's notice that went out, whether they stand, and how often codes were looked up lately. */
export async function issuedNotices(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const versions = await findHandedOut(ctx.tx, incident.id)
  const names = await namesOf(
    ctx.tx,
    versions.map(({ withdrawnById }) => withdrawnById),
  )
  const since = addDays(jstDateOf(ctx.now), -DAYS_SHOWN)
  return {
    mayWithdraw: may(ctx.actor, 'notice.withdraw', { entityId: incident.entityId }),
    versions: versions.map(({ withdrawnById, ...version }) => ({
      ...version,
      withdrawnBy: (withdrawnById && names.get(withdrawnById)) ?? '',
    })),
    /** Of all notices of this installation: which notice a code was for is not kept. */
    lookUps: lookUpsByDay(await countsSince(ctx.tx, 'verify.', since)),
  }
}
