import { concernsSql } from '@/lib/incident/concerns-sql'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { Tally } from './tally'

/** Which incidents: known in the months of two days; of one of these entities or concerning it further, or all. */
export type Counted = { from: string; to: string; concerning: string[] | null }

/**
 * What the incidents of a period count as. Adds up the counters that the database keeps with every change: how many
 * incidents there are makes no difference.
 */
export const findTallies = (tx: Tx, { from, to, concerning }: Counted): Promise<Tally[]> =>
  tx.$queryRaw`
    select to_char(c.month, 'YYYY-MM') as month, c.fact, sum(c.count)::int as count
    from "StatisticsCount" c
    where c.month between ${from}::date and ${to}::date
      and (${concerning === null} or c."entityId" = any(${concerning ?? []}::uuid[]) or c."partyIds" && ${concerning ?? []}::uuid[])
    group by c.month, c.fact having sum(c.count) > 0 order by c.month, c.fact`

export type LetterRow = { channel: string; out: number; returned: number; reason: string | null }

/** Letters and mails that went out, and those that came back by reason. */
export const countLetters = (tx: Tx, { from, to, concerning }: Counted): Promise<LetterRow[]> =>
  tx.$queryRaw`
    select b.channel::text as channel, l."returnReason" as reason, count(*)::int as out,
      count(*) filter (where l."returnedOn" is not null)::int as returned
    from "Letter" l join "LetterBatch" b on b.id = l."batchId"
      join "NoticeVersion" v on v.id = b."noticeVersionId" join "Notice" n on n.id = v."noticeId"
      join "Incident" i on i.id = n."incidentId"
    where (l."postedOn" is not null or l."sentAt" is not null) and i."awareOn" between ${from}::date and ${to}::date
      and ${concerning ? concernsSql(concerning) : Prisma.sql`true`}
    group by 1, 2`
