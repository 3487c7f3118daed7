import { authorise, type Ctx, found } from '@/lib/door/context'
import { incidentScope, may } from '@/lib/door/policy'
import { wordsIn } from '@/lib/door/words'
import { unknownItemsOf } from '@/lib/incident/unknown-items'
import { languageOf } from '@/lib/organisation/colleagues'
import { env } from '@/lib/platform/env'
import { calendarOf } from './calendar'
import { findDatedDuties, findFeeds } from './repository'

/** More than anybody looks at; a calendar that is too long is not taken at all. */
const MOST = 1_000

/** The calendar of everything the actor may see, in their language. */
export async function calendarFile(ctx: Ctx): Promise<string> {
  authorise(ctx, 'duty.read')
  const duties = await findDatedDuties(ctx.tx, incidentScope(ctx.actor), MOST)
  const missing = await unknownItemsOf(ctx, [...new Set(duties.map(({ incidentId }) => incidentId))])
  const words = wordsIn(await languageOf(ctx, found(ctx.actor.id)))
  return calendarOf(duties, missing, { words, base: env().AUTH_URL })
}

/** The actor's calendar addresses; whether incidents are theirs to see at all. */
export async function feedsView(ctx: Ctx) {
  authorise(ctx, 'self.manage')
  return { feeds: await findFeeds(ctx.tx, found(ctx.actor.id)), mayHave: may(ctx.actor, 'duty.read') }
}
