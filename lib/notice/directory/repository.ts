import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { Tx } from '@/lib/platform/db'
import { fromDb, toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'

export type CheckRow = { contactId: string; checkedOn: CalendarDate; checkedById: string; createdAt: Date }

/** The latest check of every entry that was checked here. */
export async function findChecks(tx: Tx): Promise<CheckRow[]> {
  const rows = await tx.contactCheck.findMany({
    distinct: ['contactId'],
    orderBy: [{ contactId: 'asc' }, { checkedOn: 'desc' }, { createdAt: 'desc' }],
    select: { contactId: true, checkedOn: true, checkedById: true, createdAt: true },
  })
  return rows.map((row) => ({ ...row, checkedOn: fromDb(row.checkedOn) }))
}

export const insertCheck = (tx: Tx, { checkedOn, ...row }: Omit<CheckRow, 'createdAt'>) =>
  tx.contactCheck.create({ data: { id: newId(), ...row, checkedOn: toDb(checkedOn) } })
