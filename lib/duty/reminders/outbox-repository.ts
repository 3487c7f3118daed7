import type { Tx } from '@/lib/platform/db'
import type { MessageFilter } from './schema'

export const countMessages = (tx: Tx, where: MessageFilter) => tx.outgoingMessage.count({ where })

/** A page of messages, newest first. */
export const findMessages = (tx: Tx, where: MessageFilter, page: { skip: number; take: number }) =>
  tx.outgoingMessage.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    ...page,
    select: {
      id: true,
      channel: true,
      userId: true,
      recipientRole: true,
      subject: true,
      body: true,
      sendAt: true,
      state: true,
      tries: true,
      failure: true,
      createdAt: true,
      sentAt: true,
      webhook: { select: { name: true } },
    },
  })

/** Lets a failed message leave again while its duty is still open. @returns its incident; null when it may not */
export async function sendAgain(tx: Tx, id: string, now: Date): Promise<{ incidentId: string | null } | null> {
  const [row] = await tx.$queryRaw<{ incidentId: string | null }[]>`
    update "OutgoingMessage" m set state = 'waiting', tries = 0, "sendAt" = ${now}, failure = null
    where m.id = ${id}::uuid and m.state = 'failed'
      and exists (select 1 from "Duty" d where d.id = m."dutyId" and d.state = 'open')
    returning m."incidentId"::text as "incidentId"`
  return row ?? null
}
