import type { z } from 'zod'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { enqueue } from '@/lib/platform/queue'
import { analysePersons } from './bulk-repository'
import { DiscardPersonFile } from './declared-jobs'
import { ImportBatch } from './import-batch'
import { advance, type OpenImport, remainingRows, runImport } from './import-run'
import { Saving } from './saving'
import type { ImportJob } from './schema'

/** The first batch is small, so that the screen moves at once; a later one ends after so many rows or so much time. */
const FIRST_BATCH = 1000
const LATER_BATCH = 5000
const BATCH_MS = 800

/**
 * Stores the good rows, a batch per transaction together with the place it reached. Killed at any moment and run again,
 * it goes on after the last whole batch; a person who is there already is never added a second time.
 */
export const importPersons = (work: Work, { importId }: z.output<typeof ImportJob>): Promise<void> =>
  runImport(work, importId, 'importing', (open) => store(work, open))

async function store(work: Work, open: OpenImport): Promise<void> {
  const { row, key, judge } = open
  const saving = new Saving(work)
  let done = row.rowsSeen
  let batch = new ImportBatch(key)
  let most = FIRST_BATCH
  // The fonts are opened for the first row: that time is no reason to end a batch.
  let since = Number.POSITIVE_INFINITY

  const save = async () => {
    const [full, before] = [batch, done]
    await saving.start((ctx) => full.save(ctx, open, before))
    done += full.rows
    batch = new ImportBatch(key)
    most = LATER_BATCH
    since = Date.now()
  }

  for await (const rows of remainingRows(open))
    for (const { cells, rowNumber, bytes } of rows) {
      batch.add(rowNumber, bytes, judge(cells).draft)
      if (batch.rows >= most || Date.now() - since > BATCH_MS) await save()
    }
  if (batch.rows > 0) await save()
  await saving.settled()
  await work.write((ctx) => finish(ctx, open, done))
}

async function finish(ctx: Ctx, { row }: OpenImport, done: number): Promise<void> {
  await advance(ctx, row, 'importing', done, { state: 'imported', bytesDone: row.size, finishedAt: ctx.now })
  await analysePersons(ctx.tx)
  await enqueue(ctx.tx, DiscardPersonFile, { importId: row.id }, { key: `person-discard-${row.id}` })
  await record(ctx, {
    action: 'person.imported',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done, finished: true },
  })
}
