import { authorise, type Ctx } from '@/lib/door/context'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { findAbsencesOn } from './absence-repository'
import { findActors, findColleagues, findReminderSetting } from './repository'

/** Everybody reminders may reach: the active managers and those named, each with when and how they want to be told. */
export async function colleagues(ctx: Ctx, ids: string[]) {
  authorise(ctx, 'entity.read')
  return new Map((await findColleagues(ctx.tx, ids)).map((person) => [person.id, person]))
}

/** Who is away on a day, and who acts instead. */
export async function absencesOn(ctx: Ctx, day: CalendarDate) {
  authorise(ctx, 'entity.read')
  return findAbsencesOn(ctx.tx, day)
}

/** Everybody who can act on the incidents of an entity, by name. */
export async function actorsFor(ctx: Ctx, entityId: string) {
  authorise(ctx, 'entity.read', { entityId })
  return (await findActors(ctx.tx)).filter(({ role, entityIds }) => role === 'manager' || entityIds.includes(entityId))
}

/** The language somebody wants to be written to in. */
export async function languageOf(ctx: Ctx, id: string): Promise<string> {
  authorise(ctx, 'entity.read')
  return (await findReminderSetting(ctx.tx, id)).language
}
