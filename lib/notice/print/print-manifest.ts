import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { lockBatch, moveBatch, removeWaiting } from '@/lib/notice/batch-repository'
import type { BatchRun } from '@/lib/notice/batch-run'
import { batchCan, batchStates } from '@/lib/notice/model'
import { insertStoredFile, removeUnlessKnown, type WrittenFile, writeFile } from '@/lib/platform/stored-file'
import { letterFileName, manifestName } from './letter-file-name'
import { type ManifestRow, manifestCsv } from './manifest'
import { authorisePrint, Superseded } from './print-run'
import { findFiles, findPrinted } from './printed-repository'
import { countLetters } from './run-repository'

const ROWS_AT_A_TIME = 5000

const ENDS = { printed: 'finish', cancelled: 'giveUp' } as const

/** How a batch ends: everybody's letter is printed or held, or somebody cancelled the rest. */
type Ending = 'printed' | 'cancelled'

/** Writes the list of the printed letters and ends the run. */
export async function finishRun(work: Work, run: BatchRun, ending: Ending): Promise<void> {
  const list = await writeFile(
    {
      incidentId: run.incident.id,
      kind: 'letterManifest',
      name: manifestName(run.incident.number, run.batch),
      contentType: 'text/csv; charset=utf-8',
      createdById: run.batch.createdById,
    },
    run.key,
    manifestCsv(printedLetters(work, run), run.batch.client),
  )
  try {
    await work.write((ctx) => endRun(ctx, run, list, ending))
  } catch (error) {
    await removeUnlessKnown(list)
    throw error
  }
}

async function* printedLetters(work: Work, { batch, incident }: BatchRun): AsyncGenerator<ManifestRow> {
  const files = await work.read(async (ctx) => {
    await authorisePrint(ctx, batch)
    return findFiles(ctx.tx, [batch.id])
  })
  const hashes = new Map(files.map((file) => [file.position, file.sha256]))
  let after = 0
  for (;;) {
    const rows = await work.read(async (ctx) => {
      await authorisePrint(ctx, batch)
      return findPrinted(ctx.tx, batch.id, after, ROWS_AT_A_TIME)
    })
    for (const { filePosition, rowNumber, ...letter } of rows) {
      yield {
        ...letter,
        row: rowNumber,
        file: letterFileName(incident.number, batch, filePosition),
        filePosition,
        fileSha256: hashes.get(filePosition) ?? '',
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_A_TIME) return
    after = last.position
  }
}

async function endRun(ctx: Ctx, { batch }: BatchRun, list: WrittenFile, ending: Ending): Promise<void> {
  await authorisePrint(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  if (!state || !batchCan(ENDS[ending], state)) throw new Superseded()
  if (ending === 'cancelled') await removeWaiting(ctx.tx, batch.id)
  const { waiting, printed, held } = await countLetters(ctx.tx, batch.id)
  if (waiting > 0) throw new Error('a batch ended with letters that wait')
  const counts = { printed, held, total: printed + held }
  const done = { state: ending, ...counts, manifestFileId: list.id, finishedAt: ctx.now }
  if (!(await moveBatch(ctx.tx, batch.id, batchStates(ENDS[ending]), done))) throw new Superseded()
  await insertStoredFile(ctx.tx, list)
  await record(ctx, {
    action: ending === 'printed' ? 'notice.batchPrinted' : 'notice.batchCancelled',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { printed, held, manifestSha256: list.sha256 },
  })
}
