import type { z } from 'zod'
import { authorise, type Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { saveSeen } from './repository'
import type { MarkSeen } from './schema'

/** Marks everything up to an event as seen by the actor. */
export async function markSeen(ctx: Ctx, { seq }: z.output<typeof MarkSeen>): Promise<void> {
  authorise(ctx, 'desk.read')
  const userId = ctx.actor.id ?? ''
  await saveSeen(ctx.tx, userId, seq, ctx.now)
  await record(ctx, { action: 'desk.seen', subject: { type: 'user', id: userId }, data: { seq } })
}
