import { type Ctx, found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import * as letters from '@/lib/notice/letter-repository'
import { batchCan, batchStates, isRunning } from '@/lib/notice/model'
import { formOf } from '@/lib/notice/variants'
import { createLetterPrinter, type LetterPrinter } from '@/lib/pdf/letter/letter-printer'
import { markUnprintable } from '@/lib/person/for-letters'
import { openPerson } from '@/lib/person/vault'
import { removeFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/id'
import { insertStoredFile, type WrittenFile, writeFile } from '@/lib/platform/stored-file'
import type { BatchState } from '@/prisma/generated/enums'
import { assignLetters } from './assign-letters'
import { heldReason, personIssue } from './held-reason'
import { approvedTemplate } from './kept-template'
import { letterFileName } from './letter-file-name'
import { recipientOf } from './letter-recipient'
import type { LetterTemplate } from './letter-template'
import { finishRun } from './print-manifest'
import { authorisePrint, countsOf, guardRun, openRun, type PrintRun, restRun, Superseded } from './print-run'

/**
 * Prints a batch, one file after another. A file, its row and what became of its letters are one transaction, so a run
 * that is killed at any moment and started again goes on with the letters that still wait: none is left out, none is
 * printed twice, and the same letters give the same bytes.
 */
export async function printLetters(work: Work, { batchId }: { batchId: string }): Promise<void> {
  const batch = await work.read(async (ctx) => {
    const known = found(await letters.findBatch(ctx.tx, batchId))
    await authorisePrint(ctx, known)
    return known
  })
  await guardRun(work, batch, async () => {
    if (await ended(work, batch.state, await work.read((ctx) => openRun(ctx, batchId)))) return
    await assignLetters(work, batch)
    await printFiles(work, await work.read((ctx) => openRun(ctx, batchId)))
  })
}

/** Does what somebody asked for meanwhile. @returns whether this run is over */
async function ended(work: Work, state: BatchState, run: PrintRun): Promise<boolean> {
  if (batchCan('start', state)) return false
  if (batchCan('rest', state)) await work.write((ctx) => restRun(ctx, run.batch))
  if (batchCan('giveUp', state)) await finishRun(work, run, 'cancelled')
  return true
}

async function printFiles(work: Work, run: PrintRun): Promise<void> {
  const { batch } = run
  const groups = await work.read(async (ctx) => {
    await authorisePrint(ctx, batch)
    return letters.findBatchItemGroups(ctx.tx, batch.id)
  })
  const approved = { ...run, versionId: batch.noticeVersionId, incidentId: batch.incidentId }
  const template = await approvedTemplate(work, approved, groups.map(formOf))
  const printer = createLetterPrinter(template.compiled, {
    duplexPadding: batch.duplex,
    lowerBody: template.lowerBody,
  })
  for (;;) {
    const next = await work.read((ctx) => nextFile(ctx, run))
    if (await ended(work, next.state, run)) return
    if (next.waiting.length === 0) return finishRun(work, run, 'printed')
    await printFile(work, run, { printer, template }, next)
    if (work.stopping.aborted) throw new Error('the worker is stopping; printing goes on in its next run')
  }
}

type NextFile = Awaited<ReturnType<typeof nextFile>>

async function nextFile(ctx: Ctx, { batch }: PrintRun) {
  await authorisePrint(ctx, batch)
  const { state } = found(await letters.findBatch(ctx.tx, batch.id))
  return {
    state,
    position: (await letters.countFiles(ctx.tx, batch.id)) + 1,
    waiting: await letters.findWaiting(ctx.tx, batch.id, batch.lettersPerFile),
  }
}

type Press = { printer: LetterPrinter; template: LetterTemplate }

async function printFile(work: Work, run: PrintRun, { printer, template }: Press, next: NextFile): Promise<void> {
  const chunks: Buffer[] = []
  const printed = await printer.print(
    (chunk) => chunks.push(Buffer.from(chunk)),
    next.waiting.map(({ id, code, person }) => {
      const form = formOf(person)
      const letter = { id, code: writtenLetterCode(code), variant: template.variantFor(form) }
      return recipientOf(letter, openPerson(run.key, person.id, person.sealed), form.addressee)
    }),
  )
  const file = printed.letters.length === 0 ? null : await keep(run, next.position, Buffer.concat(chunks))
  try {
    await work.write((ctx) => settleFile(ctx, run, next, printed, file))
  } catch (error) {
    if (file) await removeFile(file.id)
    throw error
  }
}

const keep = (run: PrintRun, position: number, pdf: Buffer) =>
  writeFile(
    {
      incidentId: run.incident.id,
      kind: 'letters',
      name: letterFileName(run.incident.number, run.batch, position),
      contentType: 'application/pdf',
      createdById: run.batch.createdById,
    },
    run.key,
    pdf,
  )

type Printed = Awaited<ReturnType<LetterPrinter['print']>>

const RUNNING = [...batchStates('start'), ...batchStates('rest'), ...batchStates('giveUp')]

/** One transaction: the file and what became of each of its letters. */
async function settleFile(
  ctx: Ctx,
  { batch }: PrintRun,
  { position, waiting }: NextFile,
  printed: Printed,
  file: WrittenFile | null,
): Promise<void> {
  await authorisePrint(ctx, batch)
  const state = await letters.lockBatch(ctx.tx, batch.id)
  // A file that was begun before somebody paused or cancelled is finished and kept.
  const goesOn = state !== undefined && isRunning(state)
  if (!goesOn || (await letters.countFiles(ctx.tx, batch.id)) + 1 !== position) throw new Superseded()
  if (file) {
    await insertStoredFile(ctx.tx, file)
    await letters.insertLetterFile(ctx.tx, {
      id: newId(),
      batchId: batch.id,
      position,
      fileId: file.id,
      letters: printed.letters.length,
      pages: printed.pages,
      sha256: file.sha256,
    })
  }
  const settled = await letters.settleLetters(ctx.tx, position, [
    ...printed.letters.map((letter) => ({ ...letter, heldReason: null })),
    ...printed.held.map(({ id, issues }) => ({ id, firstPage: null, pages: null, heldReason: heldReason(issues) })),
  ])
  if (settled !== waiting.length) throw new Superseded()
  const personOf = new Map(waiting.map((letter) => [letter.id, letter.person.id]))
  await markUnprintable(
    ctx.tx,
    printed.held.map(({ id, issues }) => ({ personId: personOf.get(id) ?? '', issue: personIssue(issues) })),
  )
  const counts = await countsOf(ctx, batch.id)
  await letters.moveBatch(ctx.tx, batch.id, RUNNING, counts)
  await record(ctx, {
    action: 'notice.filePrinted',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { file: position, sha256: file?.sha256 ?? null, letters: printed.letters.length, held: printed.held.length },
  })
}
