import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

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
