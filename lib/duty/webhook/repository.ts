import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

const WEBHOOK = {
  id: true,
  name: true,
  url: true,
  shape: true,
  language: true,
  entityId: true,
  active: true,
  version: true,
} as const

export const findWebhooks = (tx: Tx) =>
  tx.webhook.findMany({ select: WEBHOOK, orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }], take: 200 })

export const findWebhook = (tx: Tx, id: string) => tx.webhook.findUnique({ where: { id }, select: WEBHOOK })

/** With its sealed secret, for a call. */
export const findCallable = (tx: Tx, id: string) =>
  tx.webhook.findUnique({ where: { id }, select: { ...WEBHOOK, secret: true } })

export async function insertWebhook(tx: Tx, data: Prisma.WebhookUncheckedCreateInput): Promise<void> {
  await tx.webhook.create({ data, select: { id: true } })
}

/** Compare-and-set on the version. @returns false when somebody else saved in between */
export async function updateWebhook(
  tx: Tx,
  at: { id: string; version: number },
  data: Prisma.WebhookUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.webhook.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

export const replaceSecret = (tx: Tx, id: string, secret: Uint8Array<ArrayBuffer>) =>
  tx.webhook.update({ where: { id }, data: { secret }, select: { id: true } })
