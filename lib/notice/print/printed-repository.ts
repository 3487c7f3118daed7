import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

/** Printed letters of each batch that need an envelope without a window. */
export async function countBeyondWindow(tx: Tx, batchIds: string[]): Promise<Map<string, number>> {
  const groups = await tx.letter.groupBy({
    by: ['batchId'],
    where: { batchId: { in: batchIds }, state: 'printed', fitsWindow: false },
    _count: true,
  })
  return new Map(groups.map((group) => [group.batchId, group._count]))
}

export const findFiles = (tx: Tx, batchIds: string[]) =>
  tx.letterFile.findMany({
    where: { batchId: { in: batchIds } },
    orderBy: [{ batchId: 'asc' }, { position: 'asc' }],
    select: { batchId: true, position: true, fileId: true, letters: true, pages: true, sha256: true },
  })

/** Where a printed letter is. */
export type PrintedRow = {
  position: number
  code: string
  filePosition: number
  firstPage: number
  pages: number
  fitsWindow: boolean
  rowNumber: number | null
}

/** A page of the printed letters of a batch, for its list. */
export const findPrinted = (tx: Tx, batchId: string, afterPosition: number, limit: number): Promise<PrintedRow[]> =>
  tx.$queryRaw`select l.position, l.code, l."filePosition", l."firstPage", l.pages, l."fitsWindow", p."rowNumber"
    from (
      select * from "Letter"
      where "batchId" = ${batchId}::uuid and state = 'printed' and position > ${afterPosition}::int
      order by position limit ${limit}::int
    ) as l join "Person" p on p.id = l."personId"
    order by l.position`

/** People whose letter of this version is held and was not printed since. */
const stillHeld = (noticeVersionId: string): Prisma.LetterWhereInput => ({
  state: 'held',
  batch: { noticeVersionId },
  person: { letters: { none: { state: { not: 'held' }, batch: { noticeVersionId } } } },
})

/** One row per person, the newest reason. */
export const findHeld = (tx: Tx, noticeVersionId: string, take: number) =>
  tx.letter.findMany({
    where: stillHeld(noticeVersionId),
    orderBy: [
      { person: { rowNumber: { sort: 'asc', nulls: 'last' } } },
      { personId: 'asc' },
      { batch: { createdAt: 'desc' } },
    ],
    distinct: ['personId'],
    take,
    select: {
      personId: true,
      heldReason: true,
      person: { select: { rowNumber: true, letterIssue: true } },
    },
  })

/** A printed letter with whom it is for and the text it was printed from. */
export async function findPrintedByCode(tx: Tx, code: string) {
  const row = await tx.letter.findFirst({
    where: { code, state: 'printed' },
    select: {
      id: true,
      batch: { select: { noticeVersionId: true, version: { select: { notice: { select: { incidentId: true } } } } } },
      person: {
        select: { id: true, sealed: true, itemCodes: true, addressee: true, language: true, entrustorId: true },
      },
    },
  })
  if (!row) return null
  const { batch, ...letter } = row
  return { ...letter, noticeVersionId: batch.noticeVersionId, incidentId: batch.version.notice.incidentId }
}
