import type { Tx } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'

/** It came back: nobody was reached, and a letter on paper may be written instead. */
export const bounced = (day: string) => ({ returnedOn: toDb(day), returnReason: 'bounced', afterReturn: 'reprint' })

/** Mails without an answer, oldest first. */
export const findUnknown = (tx: Tx, batchIds: string[], unknownBefore: Date, take: number) =>
  tx.letter.findMany({
    where: { batchId: { in: batchIds }, state: 'sending', sentAt: { lt: unknownBefore } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, code: true, personId: true, sentAt: true, person: { select: { rowNumber: true } } },
  })

/** Mails that came back, newest first. */
export const findBounced = (tx: Tx, batchIds: string[], take: number) =>
  tx.letter.findMany({
    where: { batchId: { in: batchIds }, returnedOn: { not: null } },
    orderBy: [{ returnedOn: 'desc' }, { id: 'asc' }],
    take,
    select: {
      code: true,
      personId: true,
      returnedOn: true,
      mailStatus: true,
      person: { select: { rowNumber: true } },
    },
  })

const WITH_BATCH = {
  id: true,
  code: true,
  batchId: true,
  state: true,
  sentAt: true,
  postedOn: true,
  returnedOn: true,
  batch: { select: { channel: true, version: { select: { notice: { select: { incidentId: true } } } } } },
} satisfies Prisma.LetterSelect

/** A mailed letter with whose incident it is of. */
async function findMailed(tx: Tx, where: Prisma.LetterWhereUniqueInput) {
  const row = await tx.letter.findUnique({ where, select: WITH_BATCH })
  if (row?.batch.channel !== 'mail') return null
  const { batch, ...letter } = row
  return { ...letter, incidentId: batch.version.notice.incidentId }
}
export const findMailedByCode = (tx: Tx, code: string) => findMailed(tx, { code })
export const findMailedById = (tx: Tx, id: string) => findMailed(tx, { id })

/** @returns false when it came back before, or never left */
export async function bounceLetter(tx: Tx, id: string, day: string, mailStatus: string): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, state: { in: ['sent', 'sending'] }, returnedOn: null },
    data: { ...bounced(day), state: 'sent', mailStatus },
  })
  return count === 1
}

/** A mail without an answer becomes what a person found out. @returns false when it has one by now */
export async function settleUnknown(
  tx: Tx,
  id: string,
  before: Date,
  data: Prisma.LetterUncheckedUpdateManyInput | 'remove',
): Promise<boolean> {
  const where = { id, state: 'sending' as const, sentAt: { lt: before } }
  const { count } =
    data === 'remove' ? await tx.letter.deleteMany({ where }) : await tx.letter.updateMany({ where, data })
  return count === 1
}
