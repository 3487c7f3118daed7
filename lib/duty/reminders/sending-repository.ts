import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

const TAKEN = {
  id: true,
  key: true,
  channel: true,
  incidentId: true,
  userId: true,
  subject: true,
  body: true,
  tries: true,
  webhook: { select: { id: true, url: true, secret: true, active: true } },
} satisfies Prisma.OutgoingMessageSelect
export type TakenMessage = Prisma.OutgoingMessageGetPayload<{ select: typeof TAKEN }>

/** Whether anything may leave at `now`: what waits, and what a worker took and never answered for. */
export async function hasDue(tx: Tx, now: Date): Promise<boolean> {
  const one = await tx.outgoingMessage.findFirst({
    where: { state: { in: ['waiting', 'sending'] }, sendAt: { lte: now } },
    select: { id: true },
  })
  return one !== null
}

/**
 * Takes messages that may leave, for nobody else until `until`: whoever comes meanwhile passes them by, and a row whose
 * worker was killed is free again after it.
 */
export async function takeDue(tx: Tx, at: { now: Date; until: Date; most: number }): Promise<TakenMessage[]> {
  const taken = await tx.$queryRaw<{ id: string }[]>`
    with due as materialized (
      select id from "OutgoingMessage" where state in ('waiting', 'sending') and "sendAt" <= ${at.now}
      order by "sendAt", id limit ${at.most}::int for update skip locked)
    update "OutgoingMessage" m set state = 'sending', tries = tries + 1, "sendAt" = ${at.until}
    from due where m.id = due.id
    returning m.id::text`
  return tx.outgoingMessage.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: TAKEN,
  })
}

/** Writes down what became of a try. @returns false when another worker has taken the message since */
export async function settle(
  tx: Tx,
  { id, tries }: Pick<TakenMessage, 'id' | 'tries'>,
  data: Prisma.OutgoingMessageUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.outgoingMessage.updateMany({ where: { id, tries, state: 'sending' }, data })
  return count === 1
}
