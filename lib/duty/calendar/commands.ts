import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import * as repository from './repository'
import type { RevokeFeed } from './schema'

/** One for each device, with room to spare. */
const MOST = 10

/** Makes a private calendar address. @returns it, shown once: only its token's hash is kept */
export async function makeFeed(ctx: Ctx): Promise<{ address: string }> {
  authorise(ctx, 'self.manage')
  authorise(ctx, 'duty.read')
  const userId = found(ctx.actor.id)
  if ((await repository.findFeeds(ctx.tx, userId)).length >= MOST)
    throw new AppError('RULE', { message: 'reminder.feed.errors.tooMany', params: { most: MOST } })
  const [id, token] = [newId(), randomBytes(32).toString('base64url')]
  await repository.insertFeed(ctx.tx, { id, userId, tokenHash: sha256(token), createdAt: ctx.now })
  await record(ctx, { action: 'calendar.feedMade', subject: { type: 'calendarFeed', id } })
  return { address: new URL(`/api/calendar/${token}.ics`, env().AUTH_URL).href }
}

/** Whoever has the address sees nothing more from now on. */
export async function revokeFeed(ctx: Ctx, { id }: z.output<typeof RevokeFeed>): Promise<void> {
  authorise(ctx, 'self.manage')
  found((await repository.revoke(ctx.tx, id, found(ctx.actor.id), ctx.now)) || null)
  await record(ctx, { action: 'calendar.feedRevoked', subject: { type: 'calendarFeed', id } })
}
