import type { OfWhom } from '@/lib/notice/print/unwritten-repository'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** The people of one client (or of none) with an address and without a letter of this version on any channel; one held on paper can still get a mail. */
const mailable = ({ incidentId, noticeVersionId, entrustorId }: OfWhom) => Prisma.sql`
  from "Person" p where p."incidentId" = ${incidentId}::uuid
    and p."entrustorId" is not distinct from ${entrustorId}::uuid and ${needsMail(noticeVersionId)}`

const needsMail = (noticeVersionId: string) => Prisma.sql`
  p."hasEmail" and not exists (
    select 1 from "Letter" l
    where l."personId" = p.id and l.state <> 'held'
      and l."batchId" in (select id from "LetterBatch" where "noticeVersionId" = ${noticeVersionId}::uuid))`

export async function countMailable(tx: Tx, of: OfWhom): Promise<number> {
  const [row] = await tx.$queryRaw<{ persons: number }[]>`select count(*)::int as persons ${mailable(of)}`
  return row?.persons ?? 0
}

/** How many of them there are, by client; null: of none. */
export async function countMailableByClient(
  tx: Tx,
  { incidentId, noticeVersionId }: Omit<OfWhom, 'entrustorId'>,
): Promise<Map<string | null, number>> {
  const rows = await tx.$queryRaw<{ client: string | null; persons: number }[]>`
    select p."entrustorId" as client, count(*)::int as persons
    from "Person" p where p."incidentId" = ${incidentId}::uuid and ${needsMail(noticeVersionId)}
    group by p."entrustorId"`
  return new Map(rows.map(({ client, persons }) => [client, persons]))
}

export const countWithAddress = (tx: Tx, incidentId: string): Promise<number> =>
  tx.person.count({ where: { incidentId, hasEmail: true } })

/** The next of them by id. Sealed. */
export const findMailable = (
  tx: Tx,
  of: OfWhom,
  after: string,
  limit: number,
): Promise<{ id: string; sealed: Uint8Array }[]> =>
  tx.$queryRaw`select p.id, p.sealed ${mailable(of)}
    and p.id > ${after}::uuid order by p.id limit ${limit}`
