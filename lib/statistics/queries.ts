import { authorise, type Ctx } from '@/lib/door/context'
import { type Words, wordsIn } from '@/lib/door/words'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { entitiesForActor } from '@/lib/organisation/queries'
import { type Counts, chartsOf } from './charts'
import * as repository from './repository'
import { daysOf, type Period, periodOf, StatisticsFilter } from './schema'
import type { Chart } from './views'

export type Statistics = {
  period: Period
  incidents: number
  reportable: number
  charts: Chart[]
  filter: StatisticsFilter
  entities: { id: string; name: string }[]
}

/** Everything that is counted, over the incidents the actor may see, in the words of a language. */
export async function statisticsOf(
  ctx: Ctx,
  input: Record<string, unknown>,
  language: string,
): Promise<Statistics & { words: Words }> {
  authorise(ctx, 'statistics.read')
  const filter = StatisticsFilter.parse(input)
  const { actor, tx } = ctx
  const today = jstDateOf(ctx.now)
  const period = periodOf(filter, today)
  const entities = await entitiesForActor(ctx)
  const own = actor.role === 'staff' ? actor.entityIds : null
  const asked = filter.entity && entities.some(({ id }) => id === filter.entity) ? [filter.entity] : own
  const where = { ...daysOf(period), entityIds: asked }
  const counts: Counts = {
    period,
    monthly: await repository.countByMonth(tx, where),
    spans: await repository.daysToReport(tx, where),
    timely: await repository.countTimely(tx, where, today),
    unknown: await repository.countUnknown(tx, where),
    letters: await repository.countLetters(tx, where),
  }
  const words = wordsIn(language)
  return {
    period,
    ...(await repository.countIncidents(tx, where)),
    charts: chartsOf(counts, words),
    filter,
    entities: entities.map(({ id, name }) => ({ id, name })),
    words,
  }
}
