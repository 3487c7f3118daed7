import type { Tx } from '@/lib/platform/db'
import { toDb } from '@/lib/platform/db-date'
import { Prisma } from '@/prisma/generated/client'
import type { BatchState } from '@/prisma/generated/enums'
import type { FormGroup } from './variants'

const BATCH = {
  id: true,
  noticeVersionId: true,
  channel: true,
  state: true,
  lettersPerFile: true,
  duplex: true,
  total: true,
  printed: true,
  held: true,
  manifestFileId: true,
  failure: true,
  createdById: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  version: { select: { number: true, notice: { select: { id: true, incidentId: true } } } },
} satisfies Prisma.LetterBatchSelect

const asBatch = ({ version, ...row }: Prisma.LetterBatchGetPayload<{ select: typeof BATCH }>) => ({
  ...row,
  versionNumber: version.number,
  noticeId: version.notice.id,
  incidentId: version.notice.incidentId,
})
export type BatchRecord = ReturnType<typeof asBatch>

export async function findBatch(tx: Tx, id: string): Promise<BatchRecord | null> {
  const row = await tx.letterBatch.findUnique({ where: { id }, select: BATCH })
  return row && asBatch(row)
}

/** All batches of an incident, newest first. */
export async function findBatches(tx: Tx, incidentId: string): Promise<BatchRecord[]> {
  const rows = await tx.letterBatch.findMany({
    where: { version: { notice: { incidentId } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: BATCH,
  })
  return rows.map(asBatch)
}

export async function insertBatch(tx: Tx, data: Prisma.LetterBatchUncheckedCreateInput): Promise<void> {
  await tx.letterBatch.create({ data, select: { id: true } })
}

/** Compare-and-set on the state. @returns false when it is in none of `from` */
export async function moveBatch(
  tx: Tx,
  id: string,
  from: BatchState[],
  data: Prisma.LetterBatchUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.letterBatch.updateMany({ where: { id, state: { in: from } }, data })
  return count === 1
}

/** Locks the batch until this transaction ends and tells its state now. */
export async function lockBatch(tx: Tx, id: string): Promise<BatchState | undefined> {
  const [row] = await tx.$queryRaw<{ state: BatchState }[]>`
    select state from "LetterBatch" where id = ${id}::uuid for update`
  return row?.state
}

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

export type NewLetter = { id: string; personId: string; code: string }

/** Adds letters at the end of a batch, each person once. The caller has locked it. */
export async function addLetters(
  tx: Tx,
  batchId: string,
  letters: NewLetter[],
): Promise<{ added: number; total: number }> {
  const before = await lastPosition(tx, batchId)
  const added = await tx.$executeRaw`
    insert into "Letter" (id, "batchId", "personId", position, code)
    select x.id, ${batchId}::uuid, x.person, ${before}::int + x.place::int, x.code
    from unnest(
      ${letters.map((letter) => letter.id)}::uuid[],
      ${letters.map((letter) => letter.personId)}::uuid[],
      ${letters.map((letter) => letter.code)}::text[]
    ) with ordinality as x(id, person, code, place)
    on conflict ("batchId", "personId") do nothing`
  return { added, total: added === letters.length ? before + added : await tx.letter.count({ where: { batchId } }) }
}

/** The highest position in a batch: one step in the index per state, however many letters there are. */
async function lastPosition(tx: Tx, batchId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ position: number }[]>`
    select coalesce(max(last.position), 0)::int as position
    from unnest(enum_range(null::"LetterState")) as state, lateral (
      select l.position from "Letter" l where l."batchId" = ${batchId}::uuid and l.state = state
      order by l.position desc limit 1
    ) as last`
  return row?.position ?? 0
}

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

/** Takes the letters back that were numbered and will not be printed. */
export async function removeWaiting(tx: Tx, batchId: string): Promise<void> {
  await tx.letter.deleteMany({ where: { batchId, state: 'waiting' } })
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
export const findBatchItemGroups = (tx: Tx, batchId: string): Promise<FormGroup[]> =>
  tx.$queryRaw`select p."itemCodes", p.addressee, p.language, count(*)::int as persons
    from "Letter" l join "Person" p on p.id = l."personId"
    where l."batchId" = ${batchId}::uuid group by p."itemCodes", p.addressee, p.language`

export const countFiles = (tx: Tx, batchId: string): Promise<number> => tx.letterFile.count({ where: { batchId } })

export async function insertLetterFile(tx: Tx, data: Prisma.LetterFileUncheckedCreateInput): Promise<void> {
  await tx.letterFile.create({ data, select: { id: true } })
}

export type Outcome = { id: string; firstPage: number | null; pages: number | null; heldReason: string | null }

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
      pages = nullif(x.pages, 0)
    from unnest(
      ${outcomes.map((outcome) => outcome.id)}::uuid[],
      ${outcomes.map((outcome) => outcome.heldReason ?? '')}::text[],
      ${outcomes.map((outcome) => outcome.firstPage ?? 0)}::int[],
      ${outcomes.map((outcome) => outcome.pages ?? 0)}::int[]
    ) as x(id, reason, first, pages)
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
  rowNumber: number | null
}

/** A page of the printed letters of a batch, for its list. */
export const findPrinted = (tx: Tx, batchId: string, afterPosition: number, limit: number): Promise<PrintedRow[]> =>
  tx.$queryRaw`select l.position, l.code, l."filePosition", l."firstPage", l.pages, p."rowNumber"
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

/** @returns false when it came back before */
export async function returnLetter(tx: Tx, id: string, returnedOn: string, returnReason: string): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, returnedOn: null },
    data: { returnedOn: toDb(returnedOn), returnReason },
  })
  return count === 1
}

/** Letters that came back, newest first. */
export const findReturned = (tx: Tx, noticeVersionId: string, take: number) =>
  tx.letter.findMany({
    where: { batch: { noticeVersionId }, returnedOn: { not: null } },
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
