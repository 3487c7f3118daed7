import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** Somebody without a letter, and their place in the list. Sealed. */
export type UnwrittenPerson = { id: string; rowNumber: number | null; sealed: Uint8Array }

/** The people of one client; `entrustorId` null: those of none. */
export type OfWhom = { incidentId: string; noticeVersionId: string; entrustorId: string | null }

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * People of one client (or of none) who still need a letter of this version, after a place in the list (by row, those added by hand
 * last): none is printed, sent or waiting for them, unless it came back to be printed again; and if one was held, its
 * reason is gone. Each call is one index range.
 */
export async function findUnwritten(
  tx: Tx,
  { incidentId, noticeVersionId, entrustorId }: OfWhom,
  after: UnwrittenPerson | null,
  limit: number,
): Promise<UnwrittenPerson[]> {
  const people = unwritten({ incidentId, noticeVersionId, entrustorId })
  const { rowNumber, id } = after ?? { rowNumber: -1, id: NIL }
  const numbered =
    rowNumber === null
      ? []
      : await tx.$queryRaw<UnwrittenPerson[]>`select p.id, p."rowNumber", p.sealed ${people}
          and (p."rowNumber", p.id) > (${rowNumber}::int, ${id}::uuid) order by p."rowNumber", p.id limit ${limit}`
  if (numbered.length === limit) return numbered
  const byHand = await tx.$queryRaw<UnwrittenPerson[]>`select p.id, p."rowNumber", p.sealed ${people}
    and p."rowNumber" is null and p.id > ${rowNumber === null ? id : NIL}::uuid
    order by p.id limit ${limit - numbered.length}`
  return [...numbered, ...byHand]
}

export async function countUnwritten(tx: Tx, of: OfWhom): Promise<number> {
  const [row] = await tx.$queryRaw<{ persons: number }[]>`select count(*)::int as persons ${unwritten(of)}`
  return row?.persons ?? 0
}

/** How many of them there are, by client; null: of none. */
export async function countUnwrittenByClient(
  tx: Tx,
  { incidentId, noticeVersionId }: Omit<OfWhom, 'entrustorId'>,
): Promise<Map<string | null, number>> {
  const rows = await tx.$queryRaw<{ client: string | null; persons: number }[]>`
    select p."entrustorId" as client, count(*)::int as persons
    from "Person" p where p."incidentId" = ${incidentId}::uuid and ${needsLetter(noticeVersionId)}
    group by p."entrustorId"`
  return new Map(rows.map(({ client, persons }) => [client, persons]))
}

const unwritten = ({ incidentId, noticeVersionId, entrustorId }: OfWhom) => Prisma.sql`
  from "Person" p where p."incidentId" = ${incidentId}::uuid
    and p."entrustorId" is not distinct from ${entrustorId}::uuid and ${needsLetter(noticeVersionId)}`

const needsLetter = (noticeVersionId: string) => Prisma.sql`
  not exists (
    select 1 from "Letter" l
    where l."personId" = p.id
      and l."batchId" in (select id from "LetterBatch" where "noticeVersionId" = ${noticeVersionId}::uuid)
      and (l.state <> 'held' or p."letterIssue" is not null)
      and l."afterReturn" is distinct from 'reprint')`
