import { authorise, type Ctx, found } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { findAbsencesFrom } from './absence-repository'
import { canStandIn } from './model'
import { findActors, findReminderSetting } from './repository'

/** Absences to come and now: one's own, an administrator's everybody's; with the people to choose from. */
export async function absencesView(ctx: Ctx) {
  authorise(ctx, 'self.manage')
  const own = found(ctx.actor.id)
  const all = may(ctx.actor, 'people.manage')
  const actors = await findActors(ctx.tx)
  const absences = await findAbsencesFrom(ctx.tx, jstDateOf(ctx.now), all ? undefined : own)
  const me = actors.find(({ id }) => id === own)
  return {
    own,
    today: jstDateOf(ctx.now),
    absences,
    people: all ? actors.map(({ id, name }) => ({ value: id, label: name })) : null,
    deputies: actors
      .filter((person) => person.id !== own && (all || (me && canStandIn(person, me))))
      .map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** How the actor wants to be reminded. */
export async function ownReminderSetting(ctx: Ctx) {
  authorise(ctx, 'self.manage')
  return findReminderSetting(ctx.tx, found(ctx.actor.id))
}
