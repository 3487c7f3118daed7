import { found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { findBatch } from '@/lib/notice/batch-repository'
import { type BatchRun, openBatchRun } from '@/lib/notice/batch-run'
import { batchCan } from '@/lib/notice/model'
import { formOf } from '@/lib/notice/variants'
import { createLetterPrinter } from '@/lib/pdf/letter/letter-printer'
import type { BatchState } from '@/prisma/generated/enums'
import { assignLetters } from './assign-letters'
import { approvedTemplate } from './kept-template'
import { keepFile, type Press, printLettersOf } from './print-file'
import { finishRun } from './print-manifest'
import { authorisePrint, guardRun, restRun } from './print-run'
import { countFiles, findBatchForms, findWaiting } from './run-repository'

/**
 * Prints a batch, one file after another. A file, its row and what became of its letters are one transaction, so a run
 * that is killed at any moment and started again goes on with the letters that still wait: none is left out, none is
 * printed twice, and the same letters give the same bytes.
 */
export async function printLetters(work: Work, { batchId }: { batchId: string }): Promise<void> {
  const batch = await work.read(async (ctx) => {
    const known = found(await findBatch(ctx.tx, batchId))
    await authorisePrint(ctx, known)
    return known
  })
  await guardRun(work, batch, async () => {
    if (await ended(work, batch.state, await work.read((ctx) => openBatchRun(ctx, batchId, 'notice.print')))) return
    await assignLetters(work, batch)
    await printFiles(work, await work.read((ctx) => openBatchRun(ctx, batchId, 'notice.print')))
  })
}

/** Does what somebody asked for meanwhile. @returns whether this run is over */
async function ended(work: Work, state: BatchState, run: BatchRun): Promise<boolean> {
  if (batchCan('start', state)) return false
  if (batchCan('rest', state)) await work.write((ctx) => restRun(ctx, run.batch))
  if (batchCan('giveUp', state)) await finishRun(work, run, 'cancelled')
  return true
}

/**
 * While one file is stored and written down, the next is read and printed, so that database and processor work at the same
 * time. Files are still written down one after the other, each only after somebody was asked whether printing goes on.
 */
async function printFiles(work: Work, run: BatchRun): Promise<void> {
  const { batch } = run
  const press = await openPress(work, run)
  let files = await work.read(async (ctx) => {
    await authorisePrint(ctx, batch)
    return countFiles(ctx.tx, batch.id)
  })
  let ahead = readWaiting(work, run, 0)
  let writtenDown: Promise<void> = Promise.resolve()
  for (;;) {
    const waiting = await ahead
    const last = waiting.at(-1)
    const printed = last && (await printLettersOf(press, run, waiting))
    if (last) ahead = inBackground(readWaiting(work, run, last.position))
    await writtenDown
    if (await ended(work, await stateNow(work, run), run)) return
    if (!printed) return finishRun(work, run, 'printed')
    writtenDown = inBackground(keepFile(work, run, { position: files + 1, waiting, ...printed }))
    // Where every letter was held there is no file.
    if (printed.printed.letters.length > 0) files++
    if (work.stopping.aborted) {
      await writtenDown
      throw new Error('the worker is stopping; printing goes on in its next run')
    }
  }
}

/** Whoever awaits it later hears of its failure; until then the failure is not unhandled. */
function inBackground<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

async function openPress(work: Work, run: BatchRun): Promise<Press> {
  const { batch } = run
  const groups = await work.read(async (ctx) => {
    await authorisePrint(ctx, batch)
    return findBatchForms(ctx.tx, batch.id)
  })
  const approved = { ...run, versionId: batch.noticeVersionId, incidentId: batch.incidentId }
  const template = await approvedTemplate(work, approved, groups.map(formOf))
  const printer = createLetterPrinter(template.compiled, {
    duplexPadding: batch.duplex,
    lowerBody: template.lowerBody,
  })
  return { printer, template }
}

const readWaiting = (work: Work, { batch }: BatchRun, after: number) =>
  work.read(async (ctx) => {
    await authorisePrint(ctx, batch)
    return findWaiting(ctx.tx, batch.id, after, batch.lettersPerFile)
  })

const stateNow = (work: Work, { batch }: BatchRun) =>
  work.read(async (ctx) => {
    await authorisePrint(ctx, batch)
    return found(await findBatch(ctx.tx, batch.id)).state
  })
