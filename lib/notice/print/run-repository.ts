import type { FormGroup } from '@/lib/notice/variants'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

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
  entrustorId: string | null
}

/** The next letters to print after a position, in their order. */
export const findWaiting = (tx: Tx, batchId: string, after: number, limit: number): Promise<WaitingLetter[]> =>
  tx.$queryRaw`select l.id, l.position, l.code, p.id as "personId", p.sealed, p."itemCodes", p.addressee, p.language,
      p."entrustorId"
    from (
      select id, position, code, "personId" from "Letter"
      where "batchId" = ${batchId}::uuid and state = 'waiting' and position > ${after}::int
      order by position limit ${limit}::int
    ) as l join "Person" p on p.id = l."personId"
    order by l.position`

/** Every distinct form of the letter among the people of a batch. */
export const findBatchForms = (tx: Tx, batchId: string): Promise<FormGroup[]> =>
  tx.$queryRaw`select p."itemCodes", p.addressee, p.language, p."entrustorId", count(*)::int as persons
    from "Letter" l join "Person" p on p.id = l."personId"
    where l."batchId" = ${batchId}::uuid group by p."itemCodes", p.addressee, p.language, p."entrustorId"`

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
