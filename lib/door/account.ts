import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/platform/clock'
import { prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { passwordFits } from '@/lib/platform/password'
import { type Actor, type Role, systemActor } from './actor'
import type { Ctx } from './context'
import { record } from './record'
import { LIMITS } from './transaction'

/** Failed tries per account and quarter of an hour before further ones are refused unread. */
const TRIES = 10
const WINDOW_MS = 15 * 60_000

/** Signed-in people stay so for a working day, however often the cookie is renewed. */
export const SESSION_SECONDS = 10 * 3600

const bare = (tx: Ctx['tx'], actor: Actor): Ctx => ({
  actor,
  tx,
  now: now(),
  requestId: newId(),
  ledger: { authorised: 0, recorded: 0 },
})

const actorOf = (user: { id: string; name: string; role: Role }): Actor => ({ ...user, entityIds: [] })

/**
 * Checks an e-mail address and password and opens a session.
 * @returns the session's and the user's id, or null when they do not fit (whatever the reason)
 * @throws TOO_MANY when the account met too many wrong passwords lately
 */
export async function openSession(email: string, password: string): Promise<{ id: string; userId: string } | null> {
  const address = email.trim().toLowerCase()
  const since = new Date(Date.now() - WINDOW_MS)
  const failures = await prisma().signInFailure.count({ where: { email: address, at: { gt: since } } })
  if (failures >= TRIES) throw new AppError('TOO_MANY', 'door.tooManySignIns')
  const user = await prisma().user.findUnique({ where: { email: address } })
  const fits = await passwordFits(user?.passwordHash, password)
  return prisma().$transaction(async (tx) => {
    if (!user?.active || !fits) {
      await tx.signInFailure.create({ data: { email: address } })
      await record(bare(tx, user ? actorOf(user) : systemActor), {
        action: 'session.refused',
        subject: { type: 'user', id: user?.id ?? 'unknown' },
      })
      return null
    }
    const id = newId()
    await tx.session.create({ data: { id, userId: user.id } })
    await tx.signInFailure.deleteMany({ where: { email: address } })
    await record(bare(tx, actorOf(user)), { action: 'session.started', subject: { type: 'session', id } })
    return { id, userId: user.id }
  }, LIMITS)
}

/** The actor behind a session, read from the database each time: a revoked session or a disabled user is out at once. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const session = await prisma().session.findUnique({
    where: { id: sessionId },
    select: {
      createdAt: true,
      revokedAt: true,
      user: { select: { id: true, name: true, role: true, active: true, memberships: { select: { entityId: true } } } },
    },
  })
  if (!session || session.revokedAt || !session.user.active) return null
  if (Date.now() - session.createdAt.getTime() > SESSION_SECONDS * 1000) return null
  const { id, name, role, memberships } = session.user
  return { id, name, role, entityIds: memberships.map((member) => member.entityId) }
}

/** Ends a session for good. */
export async function closeSession(sessionId: string): Promise<void> {
  const actor = await actorOfSession(sessionId)
  if (!actor) return
  await prisma().$transaction(async (tx) => {
    await tx.session.update({ where: { id: sessionId }, data: { revokedAt: now() } })
    await record(bare(tx, actor), { action: 'session.ended', subject: { type: 'session', id: sessionId } })
  }, LIMITS)
}
