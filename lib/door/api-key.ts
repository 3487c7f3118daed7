import type { Scope } from '@/lib/core/api-scopes'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/db'
import { secondsToWait } from '@/lib/platform/rate-limit'
import type { Actor } from './actor'

/** How a key begins, so that scanners for leaked secrets can know it. */
export const KEY_PREFIX = 'tdk_'

/** What of a key is kept. */
export const hashOfKey = (key: string): string => sha256(key)

/** Requests a minute: of one key, and from one address with a key that is none. */
const PER_KEY = { name: 'api.key', perAddress: 600, altogether: 6000, seconds: 60 }
const REFUSED = { name: 'api.refused', perAddress: 20, altogether: 600, seconds: 60 }

const LAST_USED_STEP_MS = 60_000

const tooMany = () => new AppError('TOO_MANY', 'api.errors.tooMany')

/**
 * The system behind a request's `Authorization: Bearer` key, read anew each time: a revoked key is out at once.
 * @throws UNAUTHENTICATED without a key in force · FORBIDDEN without the scope · TOO_MANY
 */
export async function actorOfKey(authorization: string | null, scope: Scope, address: string | null): Promise<Actor> {
  const key = /^Bearer (tdk_[A-Za-z0-9_-]{43})$/.exec(authorization ?? '')?.[1]
  const token = key ? await prisma().apiToken.findUnique({ where: { tokenHash: hashOfKey(key) } }) : null
  const at = now()
  if (!token || token.revokedAt || token.expiresAt <= at) {
    if ((await secondsToWait(REFUSED, address)) > 0) throw tooMany()
    throw new AppError('UNAUTHENTICATED', 'api.errors.key')
  }
  if ((await secondsToWait(PER_KEY, token.id)) > 0) throw tooMany()
  if (!token.scopes.includes(scope)) throw new AppError('FORBIDDEN', { message: 'api.errors.scope', params: { scope } })
  await prisma().apiToken.updateMany({
    where: {
      id: token.id,
      OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(at.getTime() - LAST_USED_STEP_MS) } }],
    },
    data: { lastUsedAt: at },
  })
  return { id: token.id, name: token.name, role: 'staff', entityIds: token.entityIds, via: 'api' }
}
