import { now } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import { errorFields, log } from '@/lib/platform/log'
import { addressOf } from '@/lib/platform/peer-address'
import { type RateLimit, secondsToWait } from '@/lib/platform/rate-limit'
import type { Actor } from './actor'
import type { Ctx } from './context'
import { asAppError } from './known-error'
import { read } from './transaction'

/** Calendars ask every few minutes at most; whoever guesses addresses asks far more often. */
const LIMIT: RateLimit = { name: 'calendar', perAddress: 120, altogether: 20_000, seconds: 600 }

/** A feed's last reading is noted so often. */
const NOTED_EVERY_MS = 3600_000

const plain = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })

/** Whose private address this is, with the role and entities of this moment; null when it is nobody's any more. */
async function readerOf(token: string): Promise<{ actor: Actor; feedId: string; lastReadAt: Date | null } | null> {
  const feed = await prisma().calendarFeed.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      id: true,
      lastReadAt: true,
      revokedAt: true,
      user: { select: { id: true, name: true, role: true, active: true, memberships: { select: { entityId: true } } } },
    },
  })
  if (!feed || feed.revokedAt || !feed.user.active) return null
  const { id, name, role, memberships } = feed.user
  const actor = { id, name, role, entityIds: memberships.map(({ entityId }) => entityId) }
  return { actor, feedId: feed.id, lastReadAt: feed.lastReadAt }
}

async function noteReading({ feedId, lastReadAt }: { feedId: string; lastReadAt: Date | null }, at: Date) {
  if (lastReadAt && at.getTime() - lastReadAt.getTime() < NOTED_EVERY_MS) return
  await prisma().calendarFeed.updateMany({ where: { id: feedId }, data: { lastReadAt: at } })
}

const sameTag = (asked: string | null, etag: string) =>
  (asked ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

/**
 * The door for programs that read one person's calendar by its private address, without a session. They get what that
 * person may see at this moment, may change nothing, and learn nothing from a refusal.
 */
export async function feed(
  request: Request,
  token: string | null,
  look: (ctx: Ctx) => Promise<string>,
): Promise<Response> {
  const at = now()
  const requestId = newId()
  try {
    const wait = await secondsToWait(LIMIT, addressOf(request.headers, env().TODOKE_TRUSTED_PROXIES))
    if (wait > 0) return plain(429, { 'Retry-After': String(wait) })
    const reader = token === null ? null : await readerOf(token)
    if (!reader) return plain(404)
    const body = await read({ actor: reader.actor, requestId, now: at }, look)
    await noteReading(reader, at)
    const etag = `"${sha256(body).slice(0, 32)}"`
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' }
    if (sameTag(request.headers.get('if-none-match'), etag)) return plain(304, headers)
    return new Response(body, {
      headers: {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="todoke.ics"',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (asAppError(error)?.code === 'FORBIDDEN') return plain(404)
    log.error('feed.failed', { requestId, ...errorFields(error) })
    return plain(503)
  }
}
