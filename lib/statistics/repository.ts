import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { Span } from './views'

/** Which incidents: known between two days; of these entities, or of all. */
export type Counted = { from: string; to: string; entityIds: string[] | null }

const counted = ({ from, to, entityIds }: Counted) => Prisma.sql`
  i."awareOn" between ${from}::date and ${to}::date
  and (${entityIds === null} or i."entityId" = any(${entityIds ?? []}::uuid[]))`

/** Incidents by the month in which they became known and by cause. */
export const countByMonth = (tx: Tx, where: Counted): Promise<{ month: string; preset: string; incidents: number }[]> =>
  tx.$queryRaw`
    select to_char(i."awareOn", 'YYYY-MM') as month, i.preset, count(*)::int as incidents
    from "Incident" i where ${counted(where)} group by 1, 2 order by 1, 2`

export type SpanRow = Span & { kind: string; reports: number }

/** On which day reports were filed, the day of awareness being day 1: least, quartiles and most. */
export const daysToReport = (tx: Tx, where: Counted): Promise<SpanRow[]> =>
  tx.$queryRaw`
    with filed as (
      select d.kind, (d."doneAt" at time zone 'Asia/Tokyo')::date - i."awareOn" + 1 as day
      from "Duty" d join "Incident" i on i.id = d."incidentId"
      where d.kind in ('preliminaryReport', 'finalReport') and d.state = 'done' and d."doneAt" is not null and ${counted(where)}
    )
    select kind, count(*)::int as reports, min(day)::int as least,
      percentile_cont(0.25) within group (order by day)::float as quarter,
      percentile_cont(0.5) within group (order by day)::float as median,
      percentile_cont(0.75) within group (order by day)::float as "threeQuarters",
      max(day)::int as most
    from filed group by kind`

export type TimelyRow = { kind: string; inTime: number; late: number; overdue: number; running: number }

/** Dated duties: done in time, done late, open past their day, open before it. */
export const countTimely = (tx: Tx, where: Counted, today: string): Promise<TimelyRow[]> =>
  tx.$queryRaw`
    select d.kind,
      count(*) filter (where d.state = 'done' and (d."doneAt" at time zone 'Asia/Tokyo')::date <= d."dueOn")::int as "inTime",
      count(*) filter (where d.state = 'done' and (d."doneAt" at time zone 'Asia/Tokyo')::date > d."dueOn")::int as late,
      count(*) filter (where d.state = 'open' and d."dueOn" < ${today}::date)::int as overdue,
      count(*) filter (where d.state = 'open' and d."dueOn" >= ${today}::date)::int as running
    from "Duty" d join "Incident" i on i.id = d."incidentId"
    where d."dueOn" is not null and d.state <> 'notApplicable' and ${counted(where)}
    group by d.kind`

/** Items of reportable incidents that are under investigation now. */
export const countUnknown = (tx: Tx, where: Counted): Promise<{ item: number; incidents: number }[]> =>
  tx.$queryRaw`
    select r.item::int as item, count(*)::int as incidents
    from "ReportItem" r join "Incident" i on i.id = r."incidentId"
    where r.state = 'underInvestigation' and i.reportable and ${counted(where)}
    group by r.item order by r.item`

export type LetterRow = { channel: string; out: number; returned: number; reason: string | null }

/** Letters and mails that went out, and those that came back by reason. */
export const countLetters = (tx: Tx, where: Counted): Promise<LetterRow[]> =>
  tx.$queryRaw`
    select b.channel::text as channel, l."returnReason" as reason, count(*)::int as out,
      count(*) filter (where l."returnedOn" is not null)::int as returned
    from "Letter" l join "LetterBatch" b on b.id = l."batchId"
      join "NoticeVersion" v on v.id = b."noticeVersionId" join "Notice" n on n.id = v."noticeId"
      join "Incident" i on i.id = n."incidentId"
    where (l."postedOn" is not null or l."sentAt" is not null) and ${counted(where)}
    group by 1, 2`

/** How many incidents there are, and how many of them have to be reported. */
export const countIncidents = async (tx: Tx, where: Counted): Promise<{ incidents: number; reportable: number }> => {
  const [row] = await tx.$queryRaw<{ incidents: number; reportable: number }[]>`
    select count(*)::int as incidents, count(*) filter (where i.reportable)::int as reportable
    from "Incident" i where ${counted(where)}`
  return row ?? { incidents: 0, reportable: 0 }
}
