import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { CONTACTS } from '@/lib/notice/directory/contacts'
import { prisma } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'

/** Somebody compared the whole contact directory with its sources today, so that notices can be submitted. */
export async function checkedContacts(checkedById: string, now = new Date()): Promise<void> {
  const checkedOn = toDb(jstDateOf(now))
  const data = CONTACTS.map(({ id }) => ({ id: newId(), contactId: id, checkedOn, checkedById }))
  await prisma().contactCheck.createMany({ data })
}
