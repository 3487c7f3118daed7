import type { z } from 'zod'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { findByIdentity } from './bulk-repository'
import type { CsvRow } from './csv/rows'
import { identityMark } from './identity'
import { countProblems, insertProblems, type ProblemRow } from './import-repository'
import { advance, type OpenImport, remainingRows, runImport } from './import-run'
import { PROBLEM_LIMIT } from './model'
import { Saving } from './saving'
import type { ImportJob } from './schema'
import { SeenMarks } from './seen-marks'

/** A step is saved after so many rows or so much time, whichever comes first: the screen moves at least that often. */
const ROWS_PER_STEP = 5000
const STEP_MS = 1000

type Step = {
  rows: number
  good: number
  bad: number
  repeated: number
  bytes: number
  problems: ProblemRow[]
  marks: Buffer<ArrayBuffer>[]
}
const emptyStep = (): Step => ({ rows: 0, good: 0, bad: 0, repeated: 0, bytes: 0, problems: [], marks: [] })

/** Judges the whole file. Nothing of a person is stored; problems carry row number, column and kind only. */
export const checkPersons = (work: Work, { importId }: z.output<typeof ImportJob>): Promise<void> =>
  runImport(work, importId, 'checking', (open) => check(work, open))

async function check(work: Work, open: OpenImport): Promise<void> {
  const { row, key, judge } = open
  const seen = new SeenMarks()
  let room = PROBLEM_LIMIT - (await work.read((ctx) => problemsOf(ctx, open)))
  let done = row.rowsSeen
  let step = emptyStep()
  let since = Date.now()
  const saving = new Saving(work)

  const save = async () => {
    const { problems, ...counts } = step
    const kept = problems.slice(0, room)
    const before = done
    await saving.start((ctx) => saveStep(ctx, open, before, { ...counts, problems: kept }))
    room -= kept.length
    done += step.rows
    step = emptyStep()
    since = Date.now()
  }

  const recall = (cells: string[]) => {
    const { draft } = judge(cells)
    if (draft) seen.add(identityMark(key, draft.fields))
  }
  const take = ({ cells, rowNumber, bytes }: CsvRow) => {
    const { draft, problems } = judge(cells)
    step.rows++
    step.bytes = bytes
    for (const problem of problems) step.problems.push({ rowNumber, ...problem })
    if (!draft) step.bad++
    else {
      step.good++
      const mark = identityMark(key, draft.fields)
      if (seen.add(mark)) {
        step.repeated++
        step.problems.push({ rowNumber, field: 'row', code: 'repeatedRow' })
      } else step.marks.push(mark)
    }
  }
  for await (const rows of remainingRows(open, recall))
    for (const row of rows) {
      take(row)
      if (step.rows >= ROWS_PER_STEP || Date.now() - since > STEP_MS) await save()
    }
  if (step.rows > 0) await save()
  await saving.settled()
  await work.write((ctx) => finish(ctx, open, done))
}

async function problemsOf(ctx: Ctx, { row }: OpenImport): Promise<number> {
  await incidentById(ctx, row.incidentId, 'person.import')
  return countProblems(ctx.tx, row.id)
}

async function saveStep(ctx: Ctx, { row }: OpenImport, done: number, step: Step): Promise<void> {
  const known = await findByIdentity(ctx.tx, row.incidentId, step.marks)
  await advance(ctx, row, 'checking', done, {
    rowsSeen: done + step.rows,
    rowsGood: { increment: step.good },
    rowsBad: { increment: step.bad },
    rowsDouble: { increment: step.repeated + known.length },
    bytesDone: step.bytes,
  })
  await insertProblems(ctx.tx, row.id, step.problems)
  await record(ctx, {
    action: 'person.fileChecked',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done + step.rows, bad: step.bad },
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
