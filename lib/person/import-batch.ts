import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { findByIdentity, repairPersons, storePersons, uniteItems } from './bulk-repository'
import { advance, type OpenImport } from './import-run'
import { type PackedPeople, personAt } from './reading/packed-people'
import type { SealedBlock } from './reading/task'
import { openPerson, sealPerson } from './vault'

/** Stores a block of rows and moves the import on, in the caller's transaction. `done`: rows before it. */
export async function saveBlock(ctx: Ctx, open: OpenImport, done: number, block: SealedBlock): Promise<void> {
  const { row } = open
  const { people } = block
  const added = await storePersons(
    ctx.tx,
    { incidentId: row.incidentId, importId: row.id, entrustorId: row.entrustorId },
    people,
  )
  const repaired = added < people.count ? await meetKnown(ctx, open, people) : 0
  await advance(ctx, row, 'importing', done, {
    rowsSeen: done + block.rows,
    rowsStored: { increment: added },
    rowsDouble: { increment: block.good - added },
    bytesDone: block.bytes,
  })
  await record(ctx, {
    action: 'person.imported',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { rows: done + block.rows, added, repaired },
  })
}

/** People of the block who were on the list before get its items, and what puts their letter right. @returns how many were put right */
async function meetKnown(ctx: Ctx, { row, key }: OpenImport, people: PackedPeople): Promise<number> {
  await uniteItems(ctx.tx, row.incidentId, people)
  const known = await findByIdentity(ctx.tx, row.incidentId, people.marks)
  const repaired = known.flatMap(({ id, place, letterIssue }) => {
    const person = personAt(people, place)
    if (letterIssue === null || person.kind.letterIssue !== null) return []
    // A sealed row opens only under its own id.
    return [{ ...person.kind, id, sealed: sealPerson(key, id, openPerson(key, person.id, person.sealed)) }]
  })
  await repairPersons(ctx.tx, repaired)
  return repaired.length
}
