import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { DeliveryCounts } from '@/lib/notice/model'
import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import { countDeliveries } from './letter-repository'
import { countInHouse, countReach } from './repository'

/** How far the letters of a version got, beside how many of the people on the list were reached. */
export async function deliveriesOf(
  tx: Tx,
  incidentId: string,
  noticeVersionId: string,
): Promise<DeliveryCounts & { lastPosted: CalendarDate | null }> {
  const reach = await countReach(tx, incidentId)
  const inHouse = await countInHouse(tx, noticeVersionId)
  const { lastPosted, ...counts } = await countDeliveries(tx, noticeVersionId)
  return { persons: reach.persons, ...counts, inHouse, reach, lastPosted: fromDb(lastPosted) }
}
