import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { hashPassword, passwordFits } from '@/lib/platform/password'
import { newPassword } from './initial-password'
import { changedFields, entityFormValues, leavesNoAdmin } from './model'
import * as repository from './repository'
import type { AddEntity, AddPerson, ChangeEntity, ChangeOwnPassword, ChangePerson, PersonId } from './schema'

const invalid = (field: string, message: string) =>
  new AppError('INVALID', { message: 'door.invalid', fields: { [field]: [message] } })

/**
 * Adds a person with a random first password (or, when a database is set up, with the one given).
 * @returns the password in the clear: it is shown once and kept nowhere
 */
export async function addPerson(
  ctx: Ctx,
  input: z.output<typeof AddPerson>,
  password = newPassword(),
): Promise<{ id: string; password: string }> {
  authorise(ctx, 'people.manage')
  if (await repository.isEmailTaken(ctx.tx, input.email)) throw invalid('email', 'organisation.errors.emailTaken')
  const id = await repository.insertPerson(ctx.tx, { ...input, passwordHash: await hashPassword(password) })
  await record(ctx, { action: 'user.added', subject: { type: 'user', id }, data: { role: input.role } })
  return { id, password }
}

/** Changes name, role, entities and whether the account is in use. Somebody must be left who can manage people. */
export async function changePerson(ctx: Ctx, input: z.output<typeof ChangePerson>): Promise<void> {
  authorise(ctx, 'people.manage')
  const admins = await repository.lockActiveAdmins(ctx.tx)
  const before = found(await repository.findPerson(ctx.tx, input.id))
  if (leavesNoAdmin(admins, input)) throw new AppError('RULE', 'organisation.errors.lastAdmin')
  const after = { ...input, entityIds: [...new Set(input.entityIds)].sort() }
  if (!(await repository.updatePerson(ctx.tx, after)))
    throw new AppError('CONFLICT', { message: 'door.conflict', conflict: { current: before } })
  if (!input.active) await repository.revokeSessionsOf(ctx.tx, input.id, ctx.now)
  const changed = changedFields({ ...before, version: input.version }, after)
  const data = { changed, role: input.role, active: input.active }
  await record(ctx, { action: 'user.changed', subject: { type: 'user', id: input.id }, data })
}

/** Gives a person a new random password and ends their sessions. @returns the password, shown once */
export async function setPassword(ctx: Ctx, { id }: z.output<typeof PersonId>): Promise<{ password: string }> {
  authorise(ctx, 'people.manage')
  found(await repository.findPerson(ctx.tx, id))
  const password = newPassword()
  await repository.updatePassword(ctx.tx, id, await hashPassword(password))
  const sessions = await repository.revokeSessionsOf(ctx.tx, id, ctx.now)
  await record(ctx, { action: 'user.passwordSet', subject: { type: 'user', id }, data: { sessions } })
  return { password }
}

/** Signs a person out everywhere. */
export async function revokeSessions(ctx: Ctx, { id }: z.output<typeof PersonId>): Promise<{ sessions: number }> {
  authorise(ctx, 'people.manage')
  found(await repository.findPerson(ctx.tx, id))
  const sessions = await repository.revokeSessionsOf(ctx.tx, id, ctx.now)
  await record(ctx, { action: 'user.sessionsRevoked', subject: { type: 'user', id }, data: { sessions } })
  return { sessions }
}

/** The actor's own password. All sessions end, the one at hand too: a stolen one must not outlive the change. */
export async function changeOwnPassword(ctx: Ctx, input: z.output<typeof ChangeOwnPassword>): Promise<void> {
  authorise(ctx, 'self.manage')
  const id = found(ctx.actor.id)
  if (!(await passwordFits(await repository.findPasswordHash(ctx.tx, id), input.current)))
    throw invalid('current', 'organisation.errors.wrongPassword')
  await repository.updatePassword(ctx.tx, id, await hashPassword(input.next))
  const sessions = await repository.revokeSessionsOf(ctx.tx, id, ctx.now)
  await record(ctx, { action: 'user.passwordSet', subject: { type: 'user', id }, data: { sessions, own: true } })
}

/** Adds a legal entity that reports in its own name. */
export async function addEntity(ctx: Ctx, input: z.output<typeof AddEntity>): Promise<{ id: string }> {
  authorise(ctx, 'entity.manage')
  if (await repository.isCodeTaken(ctx.tx, input.code)) throw invalid('code', 'organisation.errors.codeTaken')
  const id = await repository.insertEntity(ctx.tx, input)
  await record(ctx, { action: 'entity.added', subject: { type: 'entity', id }, data: { code: input.code } })
  return { id }
}

/** Changes an entity. Filed reports and printed letters keep what they said: they hold frozen copies. */
export async function changeEntity(ctx: Ctx, input: z.output<typeof ChangeEntity>): Promise<void> {
  authorise(ctx, 'entity.manage')
  const before = found(await repository.findEntity(ctx.tx, input.id))
  if (!(await repository.updateEntity(ctx.tx, input)))
    throw new AppError('CONFLICT', { message: 'door.conflict', conflict: { current: entityFormValues(before) } })
  const changed = changedFields({ ...before, version: input.version }, input)
  await record(ctx, { action: 'entity.changed', subject: { type: 'entity', id: input.id }, data: { changed } })
}
