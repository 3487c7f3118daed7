import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { countDeliveries } from '@/lib/notice/letter-repository'
import type { DeliveryCounts } from '@/lib/notice/model'
import { personCounts } from '@/lib/person/for-letters'
import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'

/** How far the letters of a version got, beside the number of people on the list. */
export async function deliveriesOf(
  tx: Tx,
  incidentId: string,
  noticeVersionId: string,
): Promise<DeliveryCounts & { lastPosted: CalendarDate | null }> {
  const { total } = await personCounts(tx, incidentId)
  const { lastPosted, ...counts } = await countDeliveries(tx, noticeVersionId)
  return { persons: total, ...counts, lastPosted: fromDb(lastPosted) }
}
