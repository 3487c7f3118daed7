import type { Tx } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import { bounced } from './outcome-repository'
import type { MailCounts } from './views'

const SENDABLE = {
  id: true,
  code: true,
  batchId: true,
  tries: true,
  person: { select: { id: true, sealed: true, itemCodes: true, addressee: true, language: true, entrustorId: true } },
} satisfies Prisma.LetterSelect
export type SendableLetter = Prisma.LetterGetPayload<{ select: typeof SENDABLE }>

/** Takes the next letters of a batch for sending, those that were put off only when it is their time. */
export async function takeForSending(tx: Tx, batchId: string, limit: number, now: Date): Promise<SendableLetter[]> {
  const taken = await tx.$queryRaw<{ id: string }[]>`
    update "Letter" set state = 'sending', "sentAt" = ${now.toISOString()}::timestamptz where id in (
      select id from "Letter" where "batchId" = ${batchId}::uuid and state = 'waiting'
        and ("notBefore" is null or "notBefore" <= ${now.toISOString()}::timestamptz)
      order by position limit ${limit} for update skip locked)
    returning id`
  return tx.letter.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    orderBy: { position: 'asc' },
    select: SENDABLE,
  })
}

/** What a letter becomes once its mail was answered. Days are plain dates. */
export type Answered = {
  id: string
  state: 'sent' | 'waiting' | 'held'
  mailStatus: string | null
  heldReason?: string
  postedOn?: string
  bouncedOn?: string
  tries?: number
  notBefore?: Date | null
}

/** Writes the answer down, unless somebody settled the letter meanwhile. @returns whether it was still open */
export async function answer(
  tx: Tx,
  claimedAt: Date,
  { postedOn, bouncedOn, id, ...data }: Answered,
): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, state: 'sending', sentAt: claimedAt },
    data: {
      ...data,
      ...(data.state !== 'sent' && { sentAt: null }),
      ...(postedOn && { postedOn: toDb(postedOn) }),
      ...(bouncedOn && bounced(bouncedOn)),
    },
  })
  return count === 1
}

export async function countMails(tx: Tx, batchId: string, unknownBefore: Date): Promise<MailCounts> {
  const [row] = await tx.$queryRaw<MailCounts[]>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'waiting' and "notBefore" is not null)::int as deferred,
      count(*) filter (where state = 'sending')::int as sending,
      count(*) filter (where state = 'sending' and "sentAt" < ${unknownBefore.toISOString()}::timestamptz)::int as unknown,
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'sent' and "returnedOn" is not null)::int as bounced,
      count(*) filter (where state = 'held')::int as held,
      min("notBefore") filter (where state = 'waiting') as "nextTry"
    from "Letter" where "batchId" = ${batchId}::uuid`
  return row ?? { waiting: 0, deferred: 0, sending: 0, unknown: 0, sent: 0, bounced: 0, held: 0, nextTry: null }
}
