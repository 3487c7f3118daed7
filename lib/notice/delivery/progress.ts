import type { Ctx } from '@/lib/door/context'
import { recordNotificationProgress } from '@/lib/incident/item-commands'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { fromDb } from '@/lib/platform/db-date'
import { findMeasures } from './measure-repository'
import { MEASURE_KINDS, notReached } from './model'
import { countReach } from './repository'

/**
 * Counts how far the notices of an incident got and puts the numbers beside item 6 of its report. Call it in every
 * change that moves them, last before `record`; the caller has authorised it.
 */
export async function refreshProgress(ctx: Ctx, incidentId: string): Promise<void> {
  const { left: _, measures: __, ...reach } = await countReach(ctx.tx, incidentId)
  const measures = await findMeasures(ctx.tx, incidentId)
  await recordNotificationProgress(ctx, incidentId, {
    ...reach,
    asOf: jstDateOf(ctx.now),
    notReached: notReached(reach),
    measures: measures.map(({ kind, startedOn, endedOn }) => ({
      kind: MEASURE_KINDS.find((known) => known === kind) ?? 'publication',
      startedOn: fromDb(startedOn),
      endedOn: fromDb(endedOn),
    })),
  })
}
