import type { Actor } from '@/lib/door/actor'
import { systemActor } from '@/lib/door/actor'
import { as } from '@/lib/door/testing/actors'
import { aRun } from '@/lib/person/testing/an-import'
import { prisma } from '@/lib/platform/db'
import { createMailBatch } from '../batch-commands'
import { sendMails } from '../send-mails'

/** Settings of an entity: live, fast, unless said otherwise. */
export const mailSetting = (
  entityId: string,
  updatedById: string,
  change: { live?: boolean; trialAddresses?: string[]; perMinute?: number } = {},
) => {
  const data = {
    entityId,
    fromName: '青葉クリニック',
    fromAddress: 'oshirase@example.co.jp',
    bounceAddress: 'bounces@example.co.jp',
    trialAddresses: [],
    perMinute: 600,
    live: true,
    nextSendAt: null,
    updatedById,
    ...change,
  }
  return prisma().mailSetting.upsert({ where: { entityId }, create: data, update: data })
}

export const requestedMails = (actor: Actor, incidentId: string, entrustorId: string | null = null) =>
  as(actor).write((ctx) => createMailBatch(ctx, { incidentId, entrustorId }))

/** A run of the worker at a moment. @returns milliseconds until it wants to come back */
export async function runAt(batchId: string, at: Date, change: Parameters<typeof aRun>[0] = {}) {
  const next = await sendMails(aRun({ ...as(systemActor, at), ...change }), { batchId })
  return next && next.again.getTime() - at.getTime()
}

/** Runs again and again at the moments asked for, at most `runs` times. @returns the last moment */
export async function runToEnd(batchId: string, from = new Date(), runs = 50): Promise<Date> {
  let at = from
  for (let run = 0; run < runs; run++) {
    const wait = await runAt(batchId, at)
    if (wait === undefined) return at
    at = new Date(at.getTime() + Math.max(0, wait))
  }
  throw new Error('the batch does not come to an end')
}
