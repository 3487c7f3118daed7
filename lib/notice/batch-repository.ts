import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { BatchState } from '@/prisma/generated/enums'

const BATCH = {
  id: true,
  noticeVersionId: true,
  channel: true,
  entrustorId: true,
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
  entrustor: { select: { name: true } },
  version: { select: { number: true, notice: { select: { id: true, incidentId: true } } } },
} satisfies Prisma.LetterBatchSelect

const asBatch = ({ version, entrustor, ...row }: Prisma.LetterBatchGetPayload<{ select: typeof BATCH }>) => ({
  ...row,
  client: entrustor?.name ?? null,
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

/** Takes the letters back that were numbered and will not be printed. */
export async function removeWaiting(tx: Tx, batchId: string): Promise<void> {
  await tx.letter.deleteMany({ where: { batchId, state: 'waiting' } })
}
