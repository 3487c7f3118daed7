import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import * as repository from './absence-repository'
import type { AddAbsence, ReminderSetting, RemoveAbsence } from './absence-schema'
import { canStandIn } from './model'
import { findActors, updateReminderSetting } from './repository'

const invalid = (field: string, message: string) =>
  new AppError('INVALID', { message: 'door.invalid', fields: { [field]: [message] } })

/** One's own affairs; those of others are an administrator's. */
const mayFor = (ctx: Ctx, userId: string) => authorise(ctx, userId === ctx.actor.id ? 'self.manage' : 'people.manage')

/**
 * Notes that somebody is away and who acts instead.
 * @throws INVALID when the deputy cannot see what they see, when it is over already, or when they are away then as it is
 */
export async function addAbsence(ctx: Ctx, input: z.output<typeof AddAbsence>): Promise<void> {
  mayFor(ctx, input.userId)
  if (input.toOn < jstDateOf(ctx.now)) throw invalid('toOn', 'reminder.absence.errors.past')
  const actors = await findActors(ctx.tx)
  const person = found(actors.find(({ id }) => id === input.userId))
  const deputy = actors.find(({ id }) => id === input.deputyId)
  if (!deputy || !canStandIn(deputy, person)) throw invalid('deputyId', 'reminder.absence.errors.deputy')
  if (await repository.isAway(ctx.tx, input.userId, input.fromOn, input.toOn))
    throw invalid('fromOn', 'reminder.absence.errors.twice')
  const id = await repository.insertAbsence(ctx.tx, { ...input, createdById: ctx.actor.id ?? '' })
  const { userId, deputyId, fromOn, toOn } = input
  await record(ctx, {
    action: 'absence.added',
    subject: { type: 'user', id: userId },
    data: { id, deputyId, fromOn, toOn },
  })
}

/** Back earlier, or not away after all. */
export async function removeAbsence(ctx: Ctx, { id }: z.output<typeof RemoveAbsence>): Promise<void> {
  authorise(ctx, 'self.manage')
  const absence = found(await repository.findAbsence(ctx.tx, id))
  if (absence.userId !== ctx.actor.id) authorise(ctx, 'people.manage')
  found((await repository.deleteAbsence(ctx.tx, id)) || null)
  await record(ctx, { action: 'absence.removed', subject: { type: 'user', id: absence.userId }, data: { id } })
}

/** In which language and between which hours the actor is reminded. */
export async function changeReminderSetting(ctx: Ctx, input: z.output<typeof ReminderSetting>): Promise<void> {
  authorise(ctx, 'self.manage')
  const id = found(ctx.actor.id)
  await updateReminderSetting(ctx.tx, id, input)
  await record(ctx, {
    action: 'user.changed',
    subject: { type: 'user', id },
    data: { changed: ['language', 'quietFrom', 'quietTo'], own: true },
  })
}
