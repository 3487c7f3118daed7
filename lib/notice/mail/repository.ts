import type { Tx } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'
import { Prisma } from '@/prisma/generated/client'
import type { MailCounts } from './views'

const SETTING = {
  entityId: true,
  fromName: true,
  fromAddress: true,
  replyTo: true,
  bounceAddress: true,
  trialAddresses: true,
  perMinute: true,
  live: true,
  nextSendAt: true,
  version: true,
  updatedById: true,
  updatedAt: true,
} satisfies Prisma.MailSettingSelect
export type MailSettingRecord = Prisma.MailSettingGetPayload<{ select: typeof SETTING }>

export const findSetting = (tx: Tx, entityId: string): Promise<MailSettingRecord | null> =>
  tx.mailSetting.findUnique({ where: { entityId }, select: SETTING })

export const findSettings = (tx: Tx): Promise<MailSettingRecord[]> => tx.mailSetting.findMany({ select: SETTING })

/** The settings, held until this transaction ends: batches of one entity take turns, and so keep its rate. */
export async function lockSetting(tx: Tx, entityId: string): Promise<MailSettingRecord | null> {
  await tx.$queryRaw`select 1 from "MailSetting" where "entityId" = ${entityId}::uuid for update`
  return findSetting(tx, entityId)
}

export async function insertSetting(tx: Tx, data: Prisma.MailSettingUncheckedCreateInput): Promise<boolean> {
  const { count } = await tx.mailSetting.createMany({ data, skipDuplicates: true })
  return count === 1
}

/** Compare-and-set on the version. @returns false when somebody else saved in between */
export async function updateSetting(
  tx: Tx,
  at: { entityId: string; version: number },
  data: Prisma.MailSettingUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.mailSetting.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

export async function keepPace(tx: Tx, entityId: string, nextSendAt: Date): Promise<void> {
  await tx.mailSetting.updateMany({ where: { entityId }, data: { nextSendAt } })
}

/** People with an address and without a letter of this version on any channel; one held on paper can still get a mail. */
const mailable = (incidentId: string, noticeVersionId: string) => Prisma.sql`
  from "Person" p where p."incidentId" = ${incidentId}::uuid and p."hasEmail" and not exists (
    select 1 from "Letter" l
    where l."personId" = p.id and l.state <> 'held'
      and l."batchId" in (select id from "LetterBatch" where "noticeVersionId" = ${noticeVersionId}::uuid))`

export async function countMailable(tx: Tx, incidentId: string, noticeVersionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ persons: number }[]>`
    select count(*)::int as persons ${mailable(incidentId, noticeVersionId)}`
  return row?.persons ?? 0
}

export const countWithAddress = (tx: Tx, incidentId: string): Promise<number> =>
  tx.person.count({ where: { incidentId, hasEmail: true } })

/** The next of them by id. Sealed. */
export const findMailable = (
  tx: Tx,
  { incidentId, noticeVersionId }: { incidentId: string; noticeVersionId: string },
  after: string,
  limit: number,
): Promise<{ id: string; sealed: Uint8Array }[]> =>
  tx.$queryRaw`select p.id, p.sealed ${mailable(incidentId, noticeVersionId)}
    and p.id > ${after}::uuid order by p.id limit ${limit}`

const SENDABLE = {
  id: true,
  code: true,
  batchId: true,
  tries: true,
  person: { select: { id: true, sealed: true, itemCodes: true, addressee: true, language: true } },
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

/** It came back: nobody was reached, and a letter on paper may be written instead. */
const bounced = (day: string) => ({ returnedOn: toDb(day), returnReason: 'bounced', afterReturn: 'reprint' })

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
