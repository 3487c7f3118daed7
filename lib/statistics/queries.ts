import { authorise, type Ctx } from '@/lib/door/context'
import { type Words, wordsIn } from '@/lib/door/words'
import { scopedEntities } from '@/lib/incident/concerns-sql'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { entitiesForActor } from '@/lib/organisation/queries'
import { type Counts, chartsOf } from './charts'
import * as repository from './repository'
import { daysOf, type Period, periodOf, StatisticsFilter } from './schema'
import { byMonth, daysToReport, incidentsIn, timely, unknownItems } from './tally'
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
  const asked = filter.entity && entities.some(({ id }) => id === filter.entity) ? [filter.entity] : null
  const where = { ...daysOf(period), concerning: asked ?? scopedEntities(actor) }
  const tallies = await repository.findTallies(tx, where)
  const counts: Counts = {
    period,
    monthly: byMonth(tallies),
    spans: daysToReport(tallies),
    timely: timely(tallies, today),
    unknown: unknownItems(tallies),
    letters: await repository.countLetters(tx, where),
  }
  const words = wordsIn(language)
  return {
    period,
    ...incidentsIn(tallies),
    charts: chartsOf(counts, words),
    filter,
    entities: entities.map(({ id, name }) => ({ id, name })),
    words,
  }
}
