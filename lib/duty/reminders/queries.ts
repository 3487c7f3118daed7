import { authorise, type Ctx } from '@/lib/door/context'
import { namesOf } from '@/lib/organisation/people-names'
import { mailServer } from '@/lib/platform/mail-server'
import { countMessages, findMessages } from './outbox-repository'
import { MessageFilter } from './schema'

export const MESSAGES_PER_PAGE = 50

/** One page of everything that was or is to be sent about duties. `filter` comes from the address bar. */
export async function outboxView(ctx: Ctx, filter: Record<string, unknown>, page: number) {
  authorise(ctx, 'message.read')
  const parsed = MessageFilter.parse(filter)
  const total = await countMessages(ctx.tx, parsed)
  const rows = await findMessages(ctx.tx, parsed, { skip: (page - 1) * MESSAGES_PER_PAGE, take: MESSAGES_PER_PAGE })
  const names = await namesOf(
    ctx.tx,
    rows.map(({ userId }) => userId),
  )
  return {
    filter: parsed,
    total,
    failed: await countMessages(ctx.tx, { state: 'failed' }),
    pages: Math.max(1, Math.ceil(total / MESSAGES_PER_PAGE)),
    hasServer: mailServer() !== null,
    rows: rows.map(({ webhook, userId, ...row }) => ({ ...row, to: webhook?.name ?? names.get(userId ?? '') ?? '' })),
  }
}
export type OutboxRow = Awaited<ReturnType<typeof outboxView>>['rows'][number]
