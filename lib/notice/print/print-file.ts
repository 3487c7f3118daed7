import { Readable } from 'node:stream'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { lockBatch, moveBatch } from '@/lib/notice/batch-repository'
import type { BatchRun } from '@/lib/notice/batch-run'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { batchStates, isRunning } from '@/lib/notice/model'
import { formOf } from '@/lib/notice/variants'
import type { LetterPrinter } from '@/lib/pdf/letter/letter-printer'
import type { PrintRun } from '@/lib/pdf/letter/print-job'
import { markUnprintable } from '@/lib/person/for-letters'
import { openPerson } from '@/lib/person/vault'
import { newId } from '@/lib/platform/id'
import { insertStoredFile, removeUnlessKnown, type WrittenFile, writeFile } from '@/lib/platform/stored-file'
import { heldReason, personIssue } from './held-reason'
import { letterFileName } from './letter-file-name'
import { recipientOf } from './letter-recipient'
import type { LetterTemplate } from './letter-template'
import { authorisePrint, Superseded } from './print-run'
import { countFiles, insertLetterFile, settleLetters, type WaitingLetter } from './run-repository'

export type Press = { printer: LetterPrinter; template: LetterTemplate }

/** A file in memory, and the letters that were to be in it. */
export type MadeLetters = {
  position: number
  waiting: WaitingLetter[]
  /** Its bytes, piece by piece. */
  pdf: Uint8Array[]
  printed: PrintRun
}

/** Opens the rows and prints them. Touches no database. */
export async function printLettersOf(
  { printer, template }: Press,
  { key }: BatchRun,
  waiting: readonly WaitingLetter[],
): Promise<Pick<MadeLetters, 'pdf' | 'printed'>> {
  const pdf: Uint8Array[] = []
  const printed = await printer.print(
    (chunk) => pdf.push(chunk),
    waiting.map(({ id, code, personId, sealed, ...person }) => {
      const form = formOf(person)
      const letter = { id, code: writtenLetterCode(code), variant: template.variantFor(form) }
      return recipientOf(letter, openPerson(key, personId, sealed), form.addressee)
    }),
  )
  return { printed, pdf }
}

/** Stores a file and writes down, in one transaction, it and what became of each of its letters. */
export async function keepFile(work: Work, run: BatchRun, made: MadeLetters): Promise<void> {
  const file = made.printed.letters.length === 0 ? null : await store(run, made)
  try {
    await work.write((ctx) => settleFile(ctx, run, made, file))
  } catch (error) {
    if (file) await removeUnlessKnown(file)
    throw error
  }
}

const store = ({ incident, batch, key }: BatchRun, { position, pdf }: MadeLetters) =>
  writeFile(
    {
      incidentId: incident.id,
      kind: 'letters',
      name: letterFileName(incident.number, batch, position),
      contentType: 'application/pdf',
      createdById: batch.createdById,
    },
    key,
    Readable.from(pdf),
  )

const RUNNING = [...batchStates('start'), ...batchStates('rest'), ...batchStates('giveUp')]

async function settleFile(
  ctx: Ctx,
  { batch }: BatchRun,
  { position, waiting, printed }: MadeLetters,
  file: WrittenFile | null,
): Promise<void> {
  await authorisePrint(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  // A file that was begun before somebody paused or cancelled is finished and kept.
  const goesOn = state !== undefined && isRunning(state)
  if (!goesOn || (await countFiles(ctx.tx, batch.id)) + 1 !== position) throw new Superseded()
  if (file) {
    await insertStoredFile(ctx.tx, file)
    await insertLetterFile(ctx.tx, {
      id: newId(),
      batchId: batch.id,
      position,
      fileId: file.id,
      letters: printed.letters.length,
      pages: printed.pages,
      sha256: file.sha256,
    })
  }
  const range = { batchId: batch.id, from: waiting[0]?.position ?? 0, to: waiting.at(-1)?.position ?? 0 }
  const settled = await settleLetters(ctx.tx, range, position, [
    ...printed.letters.map((letter) => ({ ...letter, heldReason: null })),
    ...printed.held.map(({ id, issues }) => ({
      id,
      firstPage: null,
      pages: null,
      fitsWindow: true,
      heldReason: heldReason(issues),
    })),
  ])
  if (settled !== waiting.length) throw new Superseded()
  const personOf = new Map(waiting.map((letter) => [letter.id, letter.personId]))
  await markUnprintable(
    ctx.tx,
    printed.held.map(({ id, issues }) => ({ personId: personOf.get(id) ?? '', issue: personIssue(issues) })),
  )
  await moveBatch(ctx.tx, batch.id, RUNNING, {
    printed: { increment: printed.letters.length },
    held: { increment: printed.held.length },
  })
  await record(ctx, {
    action: 'notice.filePrinted',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { file: position, sha256: file?.sha256 ?? null, letters: printed.letters.length, held: printed.held.length },
  })
}
