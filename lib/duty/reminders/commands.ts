import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { enqueue } from '@/lib/platform/queue'
import { SendMessages } from './declared-jobs'
import { sendAgain } from './outbox-repository'
import type { RetryMessage } from './schema'

/** Sends a message again that could not be delivered. @throws RULE when it did not fail or its duty is done */
export async function retryMessage(ctx: Ctx, { id }: z.output<typeof RetryMessage>): Promise<void> {
  authorise(ctx, 'message.retry')
  const message = await sendAgain(ctx.tx, id, ctx.now)
  if (!message) throw new AppError('RULE', 'reminder.errors.notFailed')
  await record(ctx, { action: 'message.retried', subject: { type: 'message', id }, incidentId: message.incidentId })
  await enqueue(ctx.tx, SendMessages, {}, { key: SendMessages.name })
}
