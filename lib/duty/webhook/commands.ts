import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { wordsIn } from '@/lib/door/words'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { changedFields } from '@/lib/organisation/model'
import { getEntity } from '@/lib/organisation/queries'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import { callWebhook, refusedAddress } from '@/lib/platform/webhook'
import { callBody } from '../reminders/call-body'
import * as repository from './repository'
import type { AddWebhook, ChangeWebhook, WebhookId } from './schema'
import { newSecret, sealedSecret, secretOf } from './secret'

/** @throws INVALID beside the address when it may not be called */
async function checked(ctx: Ctx, { url, entityId }: { url: string; entityId: string | null }): Promise<void> {
  const refused = refusedAddress(url)
  if (refused)
    throw new AppError('INVALID', {
      message: 'door.invalid',
      fields: { url: [`reminder.webhook.refused.${refused}`] },
    })
  if (entityId) await getEntity(ctx, entityId)
}

/** Adds an address to tell of reminders. @returns the key of its signatures, shown once */
export async function addWebhook(
  ctx: Ctx,
  input: z.output<typeof AddWebhook>,
): Promise<{ id: string; secret: string }> {
  authorise(ctx, 'webhook.manage')
  await checked(ctx, input)
  const [id, secret] = [newId(), newSecret()]
  await repository.insertWebhook(ctx.tx, {
    id,
    ...input,
    secret: sealedSecret(id, secret),
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  await record(ctx, { action: 'webhook.added', subject: { type: 'webhook', id }, data: { shape: input.shape } })
  return { id, secret }
}

/** Changes an address or takes it out of use. @throws CONFLICT with what somebody else saved */
export async function changeWebhook(ctx: Ctx, input: z.output<typeof ChangeWebhook>): Promise<void> {
  authorise(ctx, 'webhook.manage')
  await checked(ctx, input)
  const { id, version, ...fields } = input
  const before = found(await repository.findWebhook(ctx.tx, id))
  if (!(await repository.updateWebhook(ctx.tx, { id, version }, fields)))
    throw new AppError('CONFLICT', {
      message: 'door.conflict',
      conflict: { current: { ...before, entityId: before.entityId ?? '' } },
    })
  await record(ctx, {
    action: 'webhook.changed',
    subject: { type: 'webhook', id },
    data: { changed: changedFields(before, fields) },
  })
}

/** A new key; the old one signs nothing from now on. @returns it, shown once */
export async function renewSecret(ctx: Ctx, { id }: z.output<typeof WebhookId>): Promise<{ secret: string }> {
  authorise(ctx, 'webhook.manage')
  found(await repository.findWebhook(ctx.tx, id))
  const secret = newSecret()
  await repository.replaceSecret(ctx.tx, id, sealedSecret(id, secret))
  await record(ctx, { action: 'webhook.changed', subject: { type: 'webhook', id }, data: { changed: ['secret'] } })
  return { secret }
}

/** Calls the address with an invented reminder and tells what came of it. */
export async function tryWebhook(
  ctx: Ctx,
  { id }: z.output<typeof WebhookId>,
): Promise<{ ok: boolean; why: string | null }> {
  authorise(ctx, 'webhook.manage')
  const webhook = found(await repository.findCallable(ctx.tx, id))
  const words = wordsIn(webhook.language)
  const today = jstDateOf(ctx.now)
  const about = {
    number: '0000-0000',
    entityName: words.t('reminder.webhook.tryEntity'),
    kind: 'preliminaryReport' as const,
    binding: 'guidance',
    dueOn: today,
    lookOn: today,
    missing: [4],
    url: new URL('/', env().AUTH_URL).href,
  }
  const body = callBody(webhook.shape, about, 'test', today, words, ctx.now)
  const answer = await callWebhook({ url: webhook.url, secret: secretOf(webhook), id: newId(), body, at: ctx.now })
  const why = answer.ok ? null : answer.why
  await record(ctx, { action: 'webhook.tried', subject: { type: 'webhook', id }, data: { ok: answer.ok, why } })
  return { ok: answer.ok, why }
}
