import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** Of letters that may be in somebody's hands: printed, or offered to a mail server, answer or not. */
const HANDED_OUT = ['printed', 'sending', 'sent'] as const
const HANDED_OUT_SQL = Prisma.sql`('printed', 'sending', 'sent')`

/** A notice as its code tells of it, with what was printed on it and what holds today. */
export type IssuedRow = {
  known: boolean
  issuer: string
  channel: 'letter' | 'mail'
  date: string
  withdrawnAt: Date | null
  deskName: string
  phone: string
  hours: string
  printedPhone: string
}

/** What the version says of the client whose persons the batch is for; null where there is none. */
const CLIENT = Prisma.sql`(v.content -> 'clients' -> b."entrustorId"::text)`

/** As `senderName` has it in the letter. */
const ISSUER = Prisma.sql`case ${CLIENT} ->> 'sender'
  when 'onBehalf' then ${CLIENT} ->> 'name'
  when 'joint' then concat(${CLIENT} ->> 'name', '・', v.content -> 'sender' ->> 'name')
  else v.content -> 'sender' ->> 'name' end`

const PRINTED_PHONE = Prisma.sql`coalesce(${CLIENT} -> 'desk' ->> 'phone', v.content -> 'desk' ->> 'phone')`

/** The desk of today: the client's where the letter names the client's and there still is one. */
const DESK = Prisma.sql`
  case when ${CLIENT} -> 'desk' ->> 'phone' is not null and c."deskPhone" is not null then c."deskName" else e."deskName" end as "deskName",
  case when ${CLIENT} -> 'desk' ->> 'phone' is not null and c."deskPhone" is not null then c."deskPhone" else e."deskPhone" end as phone,
  case when ${CLIENT} -> 'desk' ->> 'phone' is not null and c."deskPhone" is not null then coalesce(c."deskHours", '') else e."deskHours" end as hours`

/**
 * The notice of a code that was handed out: printed, or given to the mail server. Always one statement with the same
 * joins and one row of the same width: for a code that does not exist another batch's row is read in its place, with
 * `known` false, so that neither the work nor its time tells the two apart.
 */
export async function findIssued(tx: Pick<Tx, '$queryRaw'>, code: string): Promise<IssuedRow | undefined> {
  const [row] = await tx.$queryRaw<IssuedRow[]>`
    with asked as (
      select "batchId" from "Letter" where code = ${code} and state in ${HANDED_OUT_SQL}
    ), chosen as (
      select exists (select 1 from asked) as known,
        coalesce((select "batchId" from asked), (select id from "LetterBatch" order by id limit 1)) as id
    )
    select chosen.known, b.channel::text,
      ${ISSUER} as issuer,
      v.content -> 'content' ->> 'letterDate' as date,
      ${PRINTED_PHONE} as "printedPhone",
      ${DESK}, w."withdrawnAt"
    from chosen
    join "LetterBatch" b on b.id = chosen.id
    join "NoticeVersion" v on v.id = b."noticeVersionId"
    join "Notice" n on n.id = v."noticeId"
    join "Incident" i on i.id = n."incidentId"
    join "Entity" e on e.id = i."entityId"
    left join "Entrustor" c on c.id = b."entrustorId"
    left join "NoticeWithdrawal" w on w."noticeVersionId" = v.id`
  return row
}

/** How many letters of a version were handed out. */
export const countIssued = (tx: Tx, noticeVersionId: string): Promise<number> =>
  tx.letter.count({ where: { batch: { noticeVersionId }, state: { in: [...HANDED_OUT] } } })

/** The versions of an incident of which letters were handed out, newest first, with how many and what became of them. */
export const findHandedOut = (
  tx: Tx,
  incidentId: string,
): Promise<
  {
    id: string
    number: number
    date: string
    letters: number
    withdrawnAt: Date | null
    withdrawnById: string | null
    reason: string | null
  }[]
> =>
  tx.$queryRaw`
    select v.id, v.number, v.content -> 'content' ->> 'letterDate' as date, count(l.id)::int as letters,
      w."withdrawnAt", w."withdrawnById", w.reason
    from "NoticeVersion" v
    join "Notice" n on n.id = v."noticeId"
    join "LetterBatch" b on b."noticeVersionId" = v.id
    join "Letter" l on l."batchId" = b.id and l.state in ${HANDED_OUT_SQL}
    left join "NoticeWithdrawal" w on w."noticeVersionId" = v.id
    where n."incidentId" = ${incidentId}::uuid
    group by v.id, w."noticeVersionId"
    order by v.number desc`

export const findWithdrawal = (tx: Tx, noticeVersionId: string) =>
  tx.noticeWithdrawal.findUnique({
    where: { noticeVersionId },
    select: { reason: true, withdrawnAt: true, withdrawnById: true },
  })

export const isWithdrawn = async (tx: Tx, noticeVersionId: string): Promise<boolean> =>
  (await findWithdrawal(tx, noticeVersionId)) !== null

export async function insertWithdrawal(
  tx: Tx,
  data: { noticeVersionId: string; reason: string; withdrawnById: string; withdrawnAt: Date },
): Promise<void> {
  await tx.noticeWithdrawal.create({ data, select: { noticeVersionId: true } })
}

/** Every version of which letters were handed out: its channel, what is printed on it, and whether it was taken back. */
export type IssuedVersion = {
  versionId: string
  entityId: string
  contentSha256: string
  issuer: string
  channel: 'letter' | 'mail'
  date: string
  printedPhone: string
  /** the client whose persons it is for */
  entrustorId: string | null
  deskName: string
  phone: string
  hours: string
  withdrawnAt: Date | null
}

/** @param entityId only those of one entity; null: of all */
export const findIssuedVersions = (tx: Pick<Tx, '$queryRaw'>, entityId: string | null): Promise<IssuedVersion[]> =>
  tx.$queryRaw`
    select distinct v.id as "versionId", i."entityId", v."contentSha256", b.channel::text,
      b."entrustorId", ${ISSUER} as issuer,
      v.content -> 'content' ->> 'letterDate' as date,
      ${PRINTED_PHONE} as "printedPhone", ${DESK}, w."withdrawnAt"
    from "LetterBatch" b
    join "NoticeVersion" v on v.id = b."noticeVersionId"
    join "Notice" n on n.id = v."noticeId"
    join "Incident" i on i.id = n."incidentId"
    join "Entity" e on e.id = i."entityId"
    left join "Entrustor" c on c.id = b."entrustorId"
    left join "NoticeWithdrawal" w on w."noticeVersionId" = v.id
    where (${entityId}::uuid is null or i."entityId" = ${entityId}::uuid)
      and exists (
        select 1 from "Letter" l where l."batchId" = b.id and l.state in ${HANDED_OUT_SQL})
    order by date, "versionId", channel, "entrustorId" nulls first`

/** The entities as the public list names them. */
export const findIssuers = (
  tx: Pick<Tx, '$queryRaw'>,
): Promise<{ id: string; name: string; corporateNumber: string | null; website: string; phone: string }[]> =>
  tx.$queryRaw`select id, name, "corporateNumber", website, "deskPhone" as phone from "Entity" order by code`

/** Codes handed out of a version by one channel to the persons of one client (or of none), in order of the code, a page at a time. */
export const findCodes = (
  tx: Tx,
  at: { versionId: string; channel: 'letter' | 'mail'; entrustorId: string | null },
  after: string,
  take: number,
): Promise<{ code: string }[]> =>
  tx.letter.findMany({
    where: {
      code: { gt: after },
      state: { in: [...HANDED_OUT] },
      batch: { noticeVersionId: at.versionId, channel: at.channel, entrustorId: at.entrustorId },
    },
    orderBy: { code: 'asc' },
    take,
    select: { code: true },
  })
