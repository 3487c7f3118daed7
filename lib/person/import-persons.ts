import type { z } from 'zod'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { enqueue } from '@/lib/platform/queue'
import { analysePersons } from './bulk-repository'
import { DiscardPersonFile } from './declared-jobs'
import { saveBlock } from './import-batch'
import { advance, type OpenImport, runImport } from './import-run'
import { readList } from './reading/read-list'
import { Saving } from './saving'
import type { ImportJob } from './schema'

/**
 * Stores the good rows, a block per transaction together with the place it reached. Killed at any moment and run again,
 * it goes on after the last whole block; a person who is there already is never added a second time.
 */
export const importPersons = (work: Work, { importId }: z.output<typeof ImportJob>): Promise<void> =>
  runImport(work, importId, 'importing', (open) => store(work, open))

async function store(work: Work, open: OpenImport): Promise<void> {
  const saving = new Saving(work)
  let done = open.row.rowsSeen
  for await (const block of readList({ ...open.reading, purpose: 'seal' })) {
    const before = done
    await saving.start((ctx) => saveBlock(ctx, open, before, block))
    done += block.rows
  }
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
