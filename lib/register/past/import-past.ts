import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { writePastDuties } from '@/lib/duty/past-duties'
import { ownForm } from '@/lib/incident/past'
import { takeOverPast } from '@/lib/incident/past-commands'
import { newId } from '@/lib/platform/id'
import { checkPast } from './check'
import type { JudgedRow } from './judge'
import { findList, findRegisterImport, moveRegisterImport, type PastImportRecord } from './repository'
import { sheetRows } from './sheet'

/** Incidents of one transaction: it takes two seconds, and others that write wait no longer. */
export const BLOCK = 250

/** Another run of the same import is further, or it has ended: this one has nothing more to do. */
class Superseded extends Error {}

/**
 * Takes the good rows of a list over, a block per transaction together with the place it reached. Killed at any moment and
 * run again it goes on: what is here already is no good row any more.
 */
export async function importPast(work: Work, { importId }: { importId: string }): Promise<void> {
  const row = await work.read(async (ctx) => {
    authorise(ctx, 'register.import')
    return found(await findRegisterImport(ctx.tx, importId))
  })
  if (row.state !== 'importing') return
  try {
    await takeOver(work, row)
  } catch (error) {
    if (error instanceof Superseded) return
    const known = error instanceof AppError && error.code === 'INVALID'
    if (!known && !work.lastTry) throw error
    await work.write((ctx) => fail(ctx, row.id, known ? error.detail.message : 'past.errors.unexpected'))
    if (!known) throw error
  }
}

async function takeOver(work: Work, row: PastImportRecord): Promise<void> {
  const checked = await work.read(async (ctx) => {
    authorise(ctx, 'register.import')
    const list = found(await findList(ctx.tx, row.id))
    return checkPast(ctx, await sheetRows(list), row.language, row.createdById)
  })
  const good = ownNumbersFirst(checked.good)
  let stored = row.rowsStored
  const rowsGood = stored + good.length
  do {
    if (work.stopping.aborted) throw new Error('the worker is stopping; the list goes on in its next run')
    const block = good.slice(stored - row.rowsStored, stored - row.rowsStored + BLOCK)
    const before = stored
    await work.write((ctx) => saveBlock(ctx, row, block, { before, rowsGood }))
    stored += block.length
  } while (stored < rowsGood)
}

/** A number of our own form keeps its place: no row without one may have taken it in a block before. */
const ownNumbersFirst = (rows: readonly JudgedRow[]): JudgedRow[] => {
  const isOwn = ({ past }: JudgedRow) => past.number !== null && ownForm(past.number) !== null
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]
}

async function saveBlock(
  ctx: Ctx,
  { id, createdById, sha256, rowsTotal }: PastImportRecord,
  block: readonly JudgedRow[],
  { before, rowsGood }: { before: number; rowsGood: number },
): Promise<void> {
  authorise(ctx, 'register.import')
  const rowsStored = before + block.length
  const isLast = rowsStored >= rowsGood
  const ended = isLast && { state: 'imported', finishedAt: ctx.now, sealed: null }
  if (!(await moveRegisterImport(ctx.tx, { id, rowsStored: before }, { rowsStored, rowsGood, ...ended })))
    throw new Superseded()
  const list = block.map((one) => ({ ...one, ...one.past, id: newId() }))
  await takeOverPast(ctx, list, createdById)
  await writePastDuties(
    ctx,
    list.map(({ id: incidentId, duties, lateReason, assessment }) => ({
      incidentId,
      duties,
      lateReason,
      said: assessment.override?.reason ?? null,
    })),
  )
  const reportable = list.filter(({ assessment }) => assessment.reportable).length
  await record(ctx, {
    action: 'register.imported',
    subject: { type: 'registerImport', id },
    data: { sha256, rowsTotal, rows: list.length, rowsStored, reportable, finished: isLast },
  })
}

async function fail(ctx: Ctx, id: string, failure: string): Promise<void> {
  authorise(ctx, 'register.import')
  const row = found(await findRegisterImport(ctx.tx, id))
  const ended = { state: 'failed', failure, finishedAt: ctx.now, sealed: null }
  await moveRegisterImport(ctx.tx, row, ended)
  await record(ctx, { action: 'register.importFailed', subject: { type: 'registerImport', id }, data: { failure } })
}
