import type { Tx } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'

/** How far the letters of a version got, from their time stamps. */
export async function countDeliveries(tx: Tx, noticeVersionId: string) {
  const [row] = await tx.$queryRaw<
    { printed: number; posted: number; returned: number; waiting: number; held: number; lastPosted: Date | null }[]
  >`
    select count(*) filter (where l.state = 'printed')::int as printed,
      count(*) filter (where l."postedOn" is not null)::int as posted,
      count(*) filter (where l."returnedOn" is not null)::int as returned,
      count(*) filter (where l.state = 'waiting')::int as waiting,
      (count(distinct l."personId") - count(distinct l."personId") filter (where l.state <> 'held'))::int as held,
      max(l."postedOn") as "lastPosted"
    from "Letter" l join "LetterBatch" b on b.id = l."batchId"
    where b."noticeVersionId" = ${noticeVersionId}::uuid`
  return row ?? { printed: 0, posted: 0, returned: 0, waiting: 0, held: 0, lastPosted: null }
}

/** Marks all printed letters of a batch as posted that are not yet. @returns how many */
export async function postLetters(tx: Tx, batchId: string, postedOn: string): Promise<number> {
  const { count } = await tx.letter.updateMany({
    where: { batchId, state: 'printed', postedOn: null },
    data: { postedOn: toDb(postedOn) },
  })
  return count
}

export const findByCode = (tx: Tx, code: string) =>
  tx.letter.findUnique({
    where: { code },
    select: {
      id: true,
      postedOn: true,
      returnedOn: true,
      batch: { select: { version: { select: { notice: { select: { incidentId: true } } } } } },
    },
  })

/** @returns false when it came back before */
export async function returnLetter(tx: Tx, id: string, returnedOn: string, returnReason: string): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, returnedOn: null },
    data: { returnedOn: toDb(returnedOn), returnReason },
  })
  return count === 1
}

/** Takes a return on paper back. @returns false when it is not recorded as back, or something was decided about it */
export async function takeBackReturn(tx: Tx, letterId: string): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id: letterId, batch: { channel: 'letter' }, returnedOn: { not: null }, afterReturn: null },
    data: { returnedOn: null, returnReason: null },
  })
  return count === 1
}

/** Letters on paper that came back, newest first. */
export const findReturned = (tx: Tx, noticeVersionId: string, take: number) =>
  tx.letter.findMany({
    where: { batch: { noticeVersionId, channel: 'letter' }, returnedOn: { not: null } },
    orderBy: [{ returnedOn: 'desc' }, { id: 'asc' }],
    take,
    select: {
      code: true,
      personId: true,
      returnedOn: true,
      returnReason: true,
      person: { select: { rowNumber: true } },
    },
  })

/** How many letters of each batch are posted. */
export async function countPostedByBatch(tx: Tx, batchIds: string[]): Promise<Map<string, number>> {
  const groups = await tx.letter.groupBy({
    by: ['batchId'],
    where: { batchId: { in: batchIds }, postedOn: { not: null } },
    _count: true,
  })
  return new Map(groups.map((group) => [group.batchId, group._count]))
}
