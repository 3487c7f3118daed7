'use server'

import { action } from '@/lib/door/action'
import { addWebhook, changeWebhook, renewSecret, tryWebhook } from '@/lib/duty/webhook/commands'
import { AddWebhook, ChangeWebhook, WebhookId } from '@/lib/duty/webhook/schema'

export const addWebhookAction = action(AddWebhook, addWebhook)
export const changeWebhookAction = action(ChangeWebhook, changeWebhook)
export const renewSecretAction = action(WebhookId, renewSecret)
export const tryWebhookAction = action(WebhookId, tryWebhook)
