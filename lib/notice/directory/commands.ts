import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { compare, jstDateOf, parseCalendarDate } from '@/lib/law/calendar/calendar-date'
import { contactById } from './contacts'
import { insertCheck } from './repository'
import type { ConfirmContact } from './schema'

/**
 * Somebody compared an entry of the contact directory with its source and found it right: letters may use it for
 * another 12 months from that day.
 * @throws INVALID for a day to come · NOT_FOUND
 */
export async function confirmContact(ctx: Ctx, input: z.output<typeof ConfirmContact>): Promise<void> {
  authorise(ctx, 'contact.confirm')
  const contact = found(contactById(input.contactId))
  const checkedOn = parseCalendarDate(input.checkedOn)
  if (compare(checkedOn, jstDateOf(ctx.now)) > 0)
    throw new AppError('INVALID', {
      message: 'door.invalid',
      fields: { checkedOn: ['directory.errors.future'] },
    })
  await insertCheck(ctx.tx, { contactId: contact.id, checkedOn, checkedById: ctx.actor.id ?? '' })
  await record(ctx, {
    action: 'contact.confirmed',
    subject: { type: 'contact', id: contact.id },
    incidentId: null,
    data: { contact: contact.name.ja, checkedOn },
  })
}
