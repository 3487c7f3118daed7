import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { newId } from '@/lib/platform/id'
import { findByIdentity, type NewPerson, repairPersons, storePersons, uniteItems } from './bulk-repository'
import { identityMark } from './identity'
import { advance, type OpenImport } from './import-run'
import type { PersonDraft } from './validate'
import { sealPerson } from './vault'

type Candidate = NewPerson & Pick<PersonDraft, 'fields'>

/** Rows of a file that are stored together, with the place they reach. */
export class ImportBatch {
  rows = 0
  good = 0
  /** bytes of the file read so far */
  bytes = 0
  private readonly people = new Map<string, Candidate>()

  constructor(private readonly key: Buffer) {}

  /** Counts a row in; a good one is sealed. The same person twice in one batch is one person with the items of both rows. */
  add(rowNumber: number, bytes: number, draft: PersonDraft | null): void {
    this.rows++
    this.bytes = bytes
    if (!draft) return
    this.good++
    const { fields } = draft
    const identity = identityMark(this.key, fields)
    const mark = identity.toString('latin1')
    const before = this.people.get(mark)
    if (before) before.itemCodes = [...new Set([...before.itemCodes, ...draft.itemCodes])].sort()
    else {
      const id = newId()
      const sealed = sealPerson(this.key, id, fields)
      this.people.set(mark, { ...draft, id, rowNumber, identity, sealed, hasEmail: fields.email !== '' })
    }
  }

  /** Stores the batch and moves the import on, in the caller's transaction. */
  async save(ctx: Ctx, { row }: OpenImport, done: number): Promise<void> {
    const people = [...this.people.values()]
    const added = await storePersons(ctx.tx, { incidentId: row.incidentId, importId: row.id }, people)
    const repaired = added < people.length ? await this.meetKnown(ctx, row.incidentId, people) : 0
    await advance(ctx, row, 'importing', done, {
      rowsSeen: done + this.rows,
      rowsStored: { increment: added },
      rowsDouble: { increment: this.good - added },
      bytesDone: this.bytes,
    })
    await record(ctx, {
      action: 'person.imported',
      subject: { type: 'personImport', id: row.id },
      incidentId: row.incidentId,
      data: { rows: done + this.rows, added, repaired },
    })
  }

  /** People of the batch who were on the list before get its items, and what puts their letter right. @returns how many were put right */
  private async meetKnown(ctx: Ctx, incidentId: string, people: Candidate[]): Promise<number> {
    await uniteItems(ctx.tx, incidentId, people)
    const known = await findByIdentity(
      ctx.tx,
      incidentId,
      people.map((person) => person.identity),
    )
    const repaired = known.flatMap(({ id, identity, letterIssue }) => {
      const person = this.people.get(Buffer.from(identity).toString('latin1'))
      if (letterIssue === null || !person || person.letterIssue !== null) return []
      // A sealed row opens only under its own id.
      return [{ ...person, id, sealed: sealPerson(this.key, id, person.fields) }]
    })
    await repairPersons(ctx.tx, repaired)
    return repaired.length
  }
}
