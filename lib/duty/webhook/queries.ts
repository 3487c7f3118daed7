import { z } from 'zod'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { listEntities } from '@/lib/organisation/queries'
import { findWebhook, findWebhooks } from './repository'

const entityChoices = async (ctx: Ctx) => (await listEntities(ctx)).map(({ id, name }) => ({ value: id, label: name }))

/** All addresses that are told of reminders, those in use first, and the entities to choose from. */
export async function webhooksView(ctx: Ctx) {
  authorise(ctx, 'webhook.manage')
  return { webhooks: await findWebhooks(ctx.tx), entities: await entityChoices(ctx) }
}

/** One of them. @throws NOT_FOUND */
export async function webhookView(ctx: Ctx, id: string) {
  authorise(ctx, 'webhook.manage')
  const webhook = found(await findWebhook(ctx.tx, found(z.uuid().safeParse(id).data)))
  return { webhook, entities: await entityChoices(ctx) }
}
