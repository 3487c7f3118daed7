import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { AfterReturn, Cause, Reach } from './model'

/** The letters and mails of an incident. Those of a withdrawn text went out, but they are no notice any more. */
const letters = (incidentId: string) => Prisma.sql`
  "Letter" l
  join "LetterBatch" b on b.id = l."batchId"
  join "NoticeVersion" v on v.id = b."noticeVersionId"
  join "Notice" n on n.id = v."noticeId" and n."incidentId" = ${incidentId}::uuid
  left join "NoticeWithdrawal" w on w."noticeVersionId" = v.id`

/** A letter that came back or was never made: something has to be decided about it. */
const FAILED = Prisma.sql`(l."returnedOn" is not null or l.state = 'held')`

/** Per person: what became of all their letters, none of which reached them. Somebody without any is not in it. */
const STATES = Prisma.sql`
  l."personId",
  bool_or(l."postedOn" is null and l.state in ('waiting', 'printed', 'sending')) as "inHouse",
  bool_or(l."returnedOn" is not null and b.channel = 'letter') as back,
  bool_or(l."returnedOn" is not null and b.channel = 'mail') as bounced,
  bool_or(l.state = 'held') as held,
  bool_or(${FAILED} and l."afterReturn" is null) as open,
  bool_or(l."afterReturn" = 'substitute') as substitute,
  bool_or(l."afterReturn" = 'none') as none`

/** Somebody whom a notice that is in force reached. */
const REACHED = Prisma.sql`l."postedOn" is not null and l."returnedOn" is null and w."noticeVersionId" is null`

/** How far the notices got. */
export async function countReach(tx: Tx, incidentId: string): Promise<Reach> {
  return reachOf(tx, incidentId, await countNotReached(tx, incidentId))
}

/** The same, where the people not reached are counted already. */
export async function reachOf(tx: Tx, incidentId: string, missing: readonly MissedCount[]): Promise<Reach> {
  const [sent] = await tx.$queryRaw<Pick<Reach, 'posted' | 'mailed' | 'returned' | 'bounced'>[]>`
    select count(*) filter (where b.channel = 'letter' and l."postedOn" is not null)::int as posted,
      count(*) filter (where b.channel = 'mail' and l."postedOn" is not null)::int as mailed,
      count(*) filter (where b.channel = 'letter' and l."returnedOn" is not null)::int as "returned",
      count(*) filter (where b.channel = 'mail' and l."returnedOn" is not null)::int as bounced
    from ${letters(incidentId)}`
  const [again] = await tx.$queryRaw<{ letters: number }[]>`
    select coalesce(sum(sent - 1), 0)::int as letters from (
      select count(*) as sent from ${letters(incidentId)}
      where b.channel = 'letter' and l."postedOn" is not null
        and l."personId" in (select l."personId" from ${letters(incidentId)} where l."afterReturn" is not null)
      group by l."personId", v.id) as per_text`
  const persons = await tx.person.count({ where: { incidentId } })
  const sum = (some: readonly MissedCount[]) => some.reduce((total, one) => total + one.persons, 0)
  const decided = (decision: AfterReturn) => sum(missing.filter((one) => one.decision === decision))
  return {
    ...(sent ?? { posted: 0, mailed: 0, returned: 0, bounced: 0 }),
    reprinted: again?.letters ?? 0,
    persons,
    reached: persons - sum(missing),
    substituted: decided('substitute'),
    left: decided('none'),
    measures: await tx.substituteMeasure.count({ where: { incidentId } }),
  }
}

/** Letters of a text that are numbered, printed or being sent, and have not gone out. */
export const countInHouse = (tx: Tx, noticeVersionId: string): Promise<number> =>
  tx.letter.count({
    where: { batch: { noticeVersionId }, postedOn: null, state: { in: ['waiting', 'printed', 'sending'] } },
  })

export type NotReachedRow = {
  id: string
  rowNumber: number | null
  sealed: Uint8Array
  addressee: string
  entrustorId: string | null
  cause: Cause
  /** the newest reason a letter came back for */
  reason: string | null
  decision: AfterReturn | 'open'
  code: string | null
  heldReason: string | null
}

export type NotReachedWhere = { cause?: Cause; reason?: string; decision?: AfterReturn | 'open' }

/** Everybody no notice has reached, with why and what was decided. Only their letters are looked at one by one. */
const missed = (incidentId: string) => Prisma.sql`
  with missing as materialized (
    select p.id, p."rowNumber", p.sealed, p.addressee, p."entrustorId" from "Person" p
    where p."incidentId" = ${incidentId}::uuid
      and not exists (select 1 from ${letters(incidentId)} where l."personId" = p.id and ${REACHED}))
  select p.*, s.reason, s.code, s."heldReason",
    case when s."inHouse" then 'notPosted' when s.back then 'returned' when s.bounced then 'bounced'
      when s.held then 'held' else 'notWritten' end as cause,
    case when s."inHouse" or s.open or s."personId" is null then 'open' when s.substitute then 'substitute'
      when s.none then 'none' when s.reprint then 'reprint' else 'open' end as decision
  from missing p left join (
    select ${STATES},
      bool_or(l."afterReturn" = 'reprint') as reprint,
      (array_agg(l."returnReason" order by l."returnedOn" desc, b."createdAt" desc) filter (where l."returnedOn" is not null))[1] as reason,
      (array_agg(l.code order by b."createdAt" desc) filter (where l.state <> 'held'))[1] as code,
      max(l."heldReason") as "heldReason"
    from ${letters(incidentId)} where l."personId" in (select id from missing)
    group by l."personId") s on s."personId" = p.id`

const chosen = ({ cause, reason, decision }: NotReachedWhere) => Prisma.sql`
  (${cause ?? null}::text is null or cause = ${cause ?? null}::text)
  and (${reason ?? null}::text is null or reason = ${reason ?? null}::text)
  and (${decision ?? null}::text is null or decision = ${decision ?? null}::text)`

/** A page of them, in the order of the user's rows; those added by hand last. */
export const findNotReached = (
  tx: Tx,
  incidentId: string,
  where: NotReachedWhere,
  { skip, take }: { skip: number; take: number | null },
): Promise<NotReachedRow[]> =>
  tx.$queryRaw`select * from (${missed(incidentId)}) as missed where ${chosen(where)}
    order by "rowNumber" nulls last, id offset ${skip}::int limit ${take}::int`

/** After a place in the list: those added by hand have no row number and come last. */
const BY_HAND = 2_147_483_647

/** The next of them after one, whatever happens to the list meanwhile. */
export const notReachedAfter = (
  tx: Tx,
  incidentId: string,
  after: Pick<NotReachedRow, 'id' | 'rowNumber'> | null,
  limit: number,
): Promise<Pick<NotReachedRow, 'id' | 'rowNumber' | 'sealed'>[]> =>
  tx.$queryRaw`select id, "rowNumber", sealed from (${missed(incidentId)}) as missed
    where ${after?.id ?? null}::uuid is null
      or (coalesce("rowNumber", ${BY_HAND}::int), id) > (${after?.rowNumber ?? BY_HAND}::int, ${after?.id ?? null}::uuid)
    order by coalesce("rowNumber", ${BY_HAND}::int), id limit ${limit}`

/** People not reached, by cause, reason (of what came back) and decision. */
export type MissedCount = Pick<NotReachedRow, 'cause' | 'reason' | 'decision'> & { persons: number }

/** How many there are, by cause, reason and decision. */
export const countNotReached = (tx: Tx, incidentId: string): Promise<MissedCount[]> =>
  tx.$queryRaw`select cause, case when cause = 'returned' then reason end as reason, decision, count(*)::int as persons
    from (${missed(incidentId)}) as missed group by 1, 2, 3 order by 4 desc`

/** The items lost by anybody no notice has reached. */
export async function itemsOfNotReached(tx: Tx, incidentId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ item: string }[]>`
    select distinct unnest(p."itemCodes") as item from "Person" p where p."incidentId" = ${incidentId}::uuid
      and not exists (select 1 from ${letters(incidentId)} where l."personId" = p.id and ${REACHED})`
  return rows.map(({ item }) => item)
}

/** What a decision is about. What could not be printed comes into the next batch by itself once it is put right. */
const about = (decision: AfterReturn) => (decision === 'reprint' ? Prisma.sql`l."returnedOn" is not null` : FAILED)

/** Decides about people, each on all of their letters that came back or were held. @returns how many letters */
const decide = (tx: Tx, decision: AfterReturn, letterIds: Prisma.Sql): Promise<number> =>
  tx.$executeRaw`update "Letter" set "afterReturn" = ${decision} where id in (${letterIds})`

/** Nobody whom a later letter reached, or for whom one lies ready. */
const UNREACHED = (incidentId: string) => Prisma.sql`
  l."personId" not in (select l."personId" from ${letters(incidentId)}
    where w."noticeVersionId" is null and l."returnedOn" is null and l.state <> 'held')`

export const decideForPerson = (tx: Tx, incidentId: string, personId: string, decision: AfterReturn): Promise<number> =>
  decide(
    tx,
    decision,
    Prisma.sql`select l.id from ${letters(incidentId)} where l."personId" = ${personId}::uuid
      and ${about(decision)} and ${UNREACHED(incidentId)}`,
  )

/** @param who a return reason, `held`, `bounced`, or null for everybody; only those nothing is decided about */
export async function decideForMany(
  tx: Tx,
  incidentId: string,
  who: string | null,
  decision: AfterReturn,
): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from (${missed(incidentId)}) as missed
    where decision = 'open' and cause in ('returned', 'bounced', 'held')
      and (${who}::text is null or cause = ${who}::text or (cause = 'returned' and reason = ${who}::text))`
  const people = rows.map(({ id }) => id)
  await decide(
    tx,
    decision,
    Prisma.sql`select l.id from ${letters(incidentId)} where l."personId" = any(${people}::uuid[])
      and ${about(decision)}`,
  )
  return people.length
}
