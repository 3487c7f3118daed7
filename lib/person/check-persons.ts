import type { z } from 'zod'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { countKnown } from './bulk-repository'
import { countProblems, insertProblems } from './import-repository'
import { advance, type OpenImport, runImport } from './import-run'
import { PROBLEM_LIMIT } from './model'
import { readList } from './reading/read-list'
import type { CheckedBlock } from './reading/task'
import { Saving } from './saving'
import type { ImportJob } from './schema'

/** Judges the whole file. Nothing of a person is stored; problems carry row number, column and kind only. */
export const checkPersons = (work: Work, { importId }: z.output<typeof ImportJob>): Promise<void> =>
  runImport(work, importId, 'checking', (open) => check(work, open))

async function check(work: Work, open: OpenImport): Promise<void> {
  const saving = new Saving(work)
  let room = PROBLEM_LIMIT - (await work.read((ctx) => problemsOf(ctx, open)))
  let done = open.row.rowsSeen
  for await (const block of readList({ ...open.reading, purpose: 'check' })) {
    const [before, problems] = [done, block.problems.slice(0, room)]
    await saving.start((ctx) => saveBlock(ctx, open, before, { ...block, problems }))
    room -= problems.length
    done += block.rows
  }
  await saving.settled()
  await work.write((ctx) => finish(ctx, open, done))
}

async function problemsOf(ctx: Ctx, { row }: OpenImport): Promise<number> {
  await incidentById(ctx, row.incidentId, 'person.import')
  return countProblems(ctx.tx, row.id)
}

async function saveBlock(ctx: Ctx, { row }: OpenImport, done: number, block: CheckedBlock): Promise<void> {
  const known = await countKnown(ctx.tx, row.incidentId, block.marks)
  await advance(ctx, row, 'checking', done, {
    rowsSeen: done + block.rows,
    rowsGood: { increment: block.good },
    rowsBad: { increment: block.bad },
    rowsDouble: { increment: block.repeated + known },
    bytesDone: block.bytes,
  })
  await insertProblems(ctx.tx, row.id, block.problems)
  await record(ctx, {
    action: 'person.fileChecked',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done + block.rows, bad: block.bad },
  })
}

async function finish(ctx: Ctx, { row }: OpenImport, done: number): Promise<void> {
  await advance(ctx, row, 'checking', done, { state: 'checked', bytesDone: row.size })
  await record(ctx, {
    action: 'person.fileChecked',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done, finished: true },
  })
}
