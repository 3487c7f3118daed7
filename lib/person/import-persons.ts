import type { z } from 'zod'
import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { newId } from '@/lib/platform/id'
import { enqueue } from '@/lib/platform/queue'
import { DiscardPersonFile } from './declared-jobs'
import { identityMark } from './identity'
import { advance, type OpenImport, remainingRows, runImport } from './import-run'
import { findByIdentity, type NewPerson, repairPersons, storePersons } from './repository'
import type { ImportJob } from './schema'
import type { PersonDraft } from './validate'
import { sealPerson } from './vault'

const ROWS_PER_BATCH = 1000

type Candidate = PersonDraft & { rowNumber: number; mark: Buffer<ArrayBuffer> }

/**
 * Stores the good rows, a batch per transaction together with the place it reached. Killed at any moment and run again,
 * it goes on after the last whole batch; a person who is there already is never added a second time.
 */
export const importPersons = (work: Work, { importId }: z.output<typeof ImportJob>): Promise<void> =>
  runImport(work, importId, 'importing', (open) => store(work, open))

async function store(work: Work, open: OpenImport): Promise<void> {
  const { row, key, judge } = open
  let done = row.rowsSeen
  let rows = 0
  let bytes = 0
  let good: Candidate[] = []

  const save = async () => {
    const batch = { rows, bytes, good }
    await work.write((ctx) => saveBatch(ctx, open, done, batch))
    done += rows
    rows = 0
    good = []
    if (work.stopping.aborted) throw new Error('the worker is stopping; the import goes on in its next run')
  }

  for await (const csvRow of remainingRows(open)) {
    const { draft } = judge(csvRow.cells)
    rows++
    bytes = csvRow.bytes
    if (draft) good.push({ ...draft, rowNumber: csvRow.rowNumber, mark: identityMark(key, draft.fields) })
    if (rows >= ROWS_PER_BATCH) await save()
  }
  if (rows > 0) await save()
  await work.write((ctx) => finish(ctx, open, done))
}

/** The same person twice in one batch is one person with the items of both rows. */
function united(candidates: Candidate[]): Map<string, Candidate> {
  const people = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const mark = candidate.mark.toString('base64')
    const before = people.get(mark)
    const itemCodes = before ? [...new Set([...before.itemCodes, ...candidate.itemCodes])].sort() : candidate.itemCodes
    people.set(mark, { ...(before ?? candidate), itemCodes })
  }
  return people
}

async function saveBatch(
  ctx: Ctx,
  { row, key }: OpenImport,
  done: number,
  { rows, bytes, good }: { rows: number; bytes: number; good: Candidate[] },
): Promise<void> {
  const people = united(good)
  const known = await findByIdentity(
    ctx.tx,
    row.incidentId,
    [...people.values()].map((person) => person.mark),
  )
  const before = new Map(known.map((person) => [Buffer.from(person.identity).toString('base64'), person]))
  const sealed = [...people].map(([mark, { fields, mark: identity, ...person }]): NewPerson => {
    const id = before.get(mark)?.id ?? newId()
    return { ...person, id, identity, sealed: sealPerson(key, id, fields), hasEmail: fields.email !== '' }
  })
  const unprintable = new Set(known.filter((person) => person.letterIssue !== null).map((person) => person.id))
  const repaired = sealed.filter((person) => unprintable.has(person.id) && person.letterIssue === null)
  const added = await storePersons(ctx.tx, { incidentId: row.incidentId, importId: row.id }, sealed)
  await repairPersons(ctx.tx, repaired)
  await advance(ctx, row, 'importing', done, {
    rowsSeen: done + rows,
    rowsStored: { increment: added },
    rowsDouble: { increment: good.length - added },
    bytesDone: bytes,
  })
  await record(ctx, {
    action: 'person.imported',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done + rows, added, repaired: repaired.length },
  })
}

async function finish(ctx: Ctx, { row }: OpenImport, done: number): Promise<void> {
  await advance(ctx, row, 'importing', done, { state: 'imported', bytesDone: row.size, finishedAt: ctx.now })
  await enqueue(ctx.tx, DiscardPersonFile, { importId: row.id }, { key: `person-discard-${row.id}` })
  await record(ctx, {
    action: 'person.imported',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done, finished: true },
  })
}
