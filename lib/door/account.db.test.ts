import { beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '@/lib/platform/password'
import { testDatabase } from '@/lib/platform/testing/database'
import { actorOfSession, closeSession, openSession, SESSION_SECONDS } from './account'
import { anEntity, aUser } from './testing/actors'

const db = await testDatabase()
const entityId = await anEntity(db)
const password = 'correct horse battery'
const user = await aUser(db, 'staff', [entityId])
const email = `${user.id}@todoke.example`
const passwordHash = await hashPassword(password)

beforeEach(async () => {
  await db.user.update({ where: { id: user.id }, data: { passwordHash, active: true, role: 'staff' } })
  await db.signInFailure.deleteMany()
})

const signIn = async () => {
  const session = await openSession(email, password)
  if (!session) throw new Error('not signed in')
  return session.id
}

describe('signing in', () => {
  it('works with the right password, whatever the case of the address', async () => {
    expect(await openSession(` ${email.toUpperCase()} `, password)).toMatchObject({ userId: user.id })
  })

  it.each([
    ['a wrong password', () => openSession(email, 'wrong')],
    ['an unknown address', () => openSession('nobody@todoke.example', password)],
  ])('does not work with %s, and the log says so', async (_, attempt) => {
    const before = await db.auditEvent.count({ where: { action: 'session.refused' } })
    expect(await attempt()).toBeNull()
    expect(await db.auditEvent.count({ where: { action: 'session.refused' } })).toBe(before + 1)
  })

  it('does not work for a disabled account', async () => {
    await db.user.update({ where: { id: user.id }, data: { active: false } })
    expect(await openSession(email, password)).toBeNull()
  })

  it('is refused unread after ten wrong passwords', async () => {
    await db.signInFailure.createMany({ data: Array.from({ length: 10 }, () => ({ email })) })
    await expect(openSession(email, password)).rejects.toMatchObject({ code: 'TOO_MANY' })
  })

  it('does not count tries of an hour ago', async () => {
    const at = new Date(Date.now() - 3600_000)
    await db.signInFailure.createMany({ data: Array.from({ length: 10 }, () => ({ email, at })) })
    expect(await openSession(email, password)).not.toBeNull()
  })
})

describe('a session', () => {
  it('knows who it is, with the role and entities of this moment', async () => {
    const id = await signIn()
    expect(await actorOfSession(id)).toEqual({ id: user.id, name: user.name, role: 'staff', entityIds: [entityId] })
    await db.user.update({ where: { id: user.id }, data: { role: 'manager' } })
    expect(await actorOfSession(id)).toMatchObject({ role: 'manager' })
  })

  it('ends at the next request when the account is disabled', async () => {
    const id = await signIn()
    await db.user.update({ where: { id: user.id }, data: { active: false } })
    expect(await actorOfSession(id)).toBeNull()
  })

  it('ends at the next request when it is revoked', async () => {
    const id = await signIn()
    await db.session.update({ where: { id }, data: { revokedAt: new Date() } })
    expect(await actorOfSession(id)).toBeNull()
  })

  it('ends after a working day', async () => {
    const id = await signIn()
    await db.session.update({ where: { id }, data: { createdAt: new Date(Date.now() - SESSION_SECONDS * 1000 - 1) } })
    expect(await actorOfSession(id)).toBeNull()
  })

  it('ends by signing out, and other sessions stay', async () => {
    const [one, two] = [await signIn(), await signIn()]
    await closeSession(one)
    expect(await actorOfSession(one)).toBeNull()
    expect(await actorOfSession(two)).not.toBeNull()
  })
})
