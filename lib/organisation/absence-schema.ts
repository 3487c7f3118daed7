import { z } from 'zod'
import '@/lib/core/zod-messages'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'

const day = z.string().min(1).refine(isCalendarDate, 'form.date')

/** Days somebody is away, first and last included, and who acts instead. */
export const AddAbsence = z
  .object({ userId: z.uuid(), deputyId: z.uuid('form.choose'), fromOn: day, toOn: day })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], message: 'reminder.absence.errors.order' })
  .refine(({ userId, deputyId }) => userId !== deputyId, {
    path: ['deputyId'],
    message: 'reminder.absence.errors.self',
  })
export type AddAbsence = z.input<typeof AddAbsence>

export const RemoveAbsence = z.object({ id: z.uuid() })

const time = z.union([
  z.literal('').transform(() => null),
  z.null(),
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'reminder.own.errors.time'),
])

/** How somebody wants to be reminded. Both ends of the quiet hours, or neither. */
export const ReminderSetting = z
  .object({ language: z.enum(['ja', 'en']), quietFrom: time, quietTo: time })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    path: ['quietTo'],
    message: 'reminder.own.errors.both',
  })
export type ReminderSetting = z.input<typeof ReminderSetting>
