import { z } from 'zod'

export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'failed', 'dropped'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** What the list of messages shows, from the address bar; anything unknown shows all. */
export const MessageFilter = z.object({
  state: z.enum(MESSAGE_STATES).optional().catch(undefined),
  channel: z.enum(['mail', 'webhook']).optional().catch(undefined),
})
export type MessageFilter = z.output<typeof MessageFilter>

export const RetryMessage = z.object({ id: z.uuid() })
