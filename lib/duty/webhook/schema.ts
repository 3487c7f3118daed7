import { z } from 'zod'
import '@/lib/core/zod-messages'
import { HOOK_LANGUAGES, SHAPES } from './shapes'

const fields = {
  name: z.string().trim().min(1).max(80),
  url: z
    .string()
    .trim()
    .max(500)
    .refine((text) => URL.canParse(text), 'form.url'),
  shape: z.enum(SHAPES),
  language: z.enum(HOOK_LANGUAGES),
  /** '' : of every entity */
  entityId: z.union([z.literal('').transform(() => null), z.null(), z.uuid()]),
}

export const AddWebhook = z.object(fields)
export type AddWebhook = z.input<typeof AddWebhook>

export const ChangeWebhook = z.object({ id: z.uuid(), version: z.number().int(), active: z.boolean(), ...fields })
export type ChangeWebhook = z.input<typeof ChangeWebhook>

export const WebhookId = z.object({ id: z.uuid() })
