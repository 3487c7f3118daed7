import type { FormGroup } from '@/lib/notice/variants'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** Somebody without a letter, and their place in the list. Sealed. */
export type UnwrittenPerson = { id: string; rowNumber: number | null; sealed: Uint8Array }

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * People of the incident who still need a letter of this version, after a place in the list (by row, those added by hand
 * last): none is printed, sent or waiting for them, unless it came back to be printed again; and if one was held, its
 * reason is gone. Each call is one index range.
 */
export async function findUnwritten(
  tx: Tx,
  { incidentId, noticeVersionId }: { incidentId: string; noticeVersionId: string },
  after: UnwrittenPerson | null,
  limit: number,
): Promise<UnwrittenPerson[]> {
  const people = unwritten(incidentId, noticeVersionId)
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

export async function countUnwritten(tx: Tx, incidentId: string, noticeVersionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ persons: number }[]>`
    select count(*)::int as persons ${unwritten(incidentId, noticeVersionId)}`
  return row?.persons ?? 0
}

const unwritten = (incidentId: string, noticeVersionId: string) => Prisma.sql`
  from "Person" p where p."incidentId" = ${incidentId}::uuid and not exists (
    select 1 from "Letter" l
    where l."personId" = p.id
      and l."batchId" in (select id from "LetterBatch" where "noticeVersionId" = ${noticeVersionId}::uuid)
      and (l.state <> 'held' or p."letterIssue" is not null)
      and l."afterReturn" is distinct from 'reprint')`

/** A letter to print, and its person, sealed. */
export type WaitingLetter = {
  id: string
  position: number
  code: string
  personId: string
  sealed: Uint8Array
  itemCodes: string[]
  addressee: string
  language: string
}

/** The next letters to print after a position, in their order. */
export const findWaiting = (tx: Tx, batchId: string, after: number, limit: number): Promise<WaitingLetter[]> =>
  tx.$queryRaw`select l.id, l.position, l.code, p.id as "personId", p.sealed, p."itemCodes", p.addressee, p.language
    from (
      select id, position, code, "personId" from "Letter"
      where "batchId" = ${batchId}::uuid and state = 'waiting' and position > ${after}::int
      order by position limit ${limit}::int
    ) as l join "Person" p on p.id = l."personId"
    order by l.position`

/** Every distinct form of the letter among the people of a batch. */
export const findBatchForms = (tx: Tx, batchId: string): Promise<FormGroup[]> =>
  tx.$queryRaw`select p."itemCodes", p.addressee, p.language, count(*)::int as persons
    from "Letter" l join "Person" p on p.id = l."personId"
    where l."batchId" = ${batchId}::uuid group by p."itemCodes", p.addressee, p.language`

export const countFiles = (tx: Tx, batchId: string): Promise<number> => tx.letterFile.count({ where: { batchId } })

export async function insertLetterFile(tx: Tx, data: Prisma.LetterFileUncheckedCreateInput): Promise<void> {
  await tx.letterFile.create({ data, select: { id: true } })
}

export type Outcome = {
  id: string
  firstPage: number | null
  pages: number | null
  fitsWindow: boolean
  heldReason: string | null
}

/** Letters of a batch that follow each other. */
export type PositionRange = { batchId: string; from: number; to: number }

/** Writes down what became of the letters of a range. @returns how many of them were still waiting */
export const settleLetters = (
  tx: Tx,
  { batchId, from, to }: PositionRange,
  filePosition: number,
  outcomes: Outcome[],
): Promise<number> =>
  tx.$executeRaw`
    update "Letter" l set
      state = (case when x.reason = '' then 'printed' else 'held' end)::"LetterState",
      "heldReason" = nullif(x.reason, ''),
      "filePosition" = case when x.reason = '' then ${filePosition}::int end,
      "firstPage" = nullif(x.first, 0),
      pages = nullif(x.pages, 0),
      "fitsWindow" = x.fits
    from unnest(
      ${outcomes.map((outcome) => outcome.id)}::uuid[],
      ${outcomes.map((outcome) => outcome.heldReason ?? '')}::text[],
      ${outcomes.map((outcome) => outcome.firstPage ?? 0)}::int[],
      ${outcomes.map((outcome) => outcome.pages ?? 0)}::int[],
      ${outcomes.map((outcome) => outcome.fitsWindow)}::boolean[]
    ) as x(id, reason, first, pages, fits)
    where l.id = x.id and l."batchId" = ${batchId}::uuid and l.state = 'waiting'
      and l.position between ${from}::int and ${to}::int`

/** Printed and held letters of a batch as they are now. */
export async function countLetters(
  tx: Tx,
  batchId: string,
): Promise<{ waiting: number; printed: number; held: number }> {
  const groups = await tx.letter.groupBy({ by: ['state'], where: { batchId }, _count: true })
  const of = (state: string) => groups.find((group) => group.state === state)?._count ?? 0
  return { waiting: of('waiting'), printed: of('printed'), held: of('held') }
}

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
      person: { select: { id: true, sealed: true, itemCodes: true, addressee: true, language: true } },
    },
  })
  if (!row) return null
  const { batch, ...letter } = row
  return { ...letter, noticeVersionId: batch.noticeVersionId, incidentId: batch.version.notice.incidentId }
}
