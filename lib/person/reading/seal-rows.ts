import { newId } from '@/lib/platform/id'
import type { CsvRow } from '../csv/rows'
import { identityMark } from '../identity'
import { letterCheckOnFonts } from '../letter-check'
import { rowReader } from '../row-reader'
import type { PersonDraft } from '../validate'
import { sealPerson } from '../vault'
import { BlockEnd } from './block-end'
import { PeoplePacker } from './packed-people'
import { remainingRows } from './remaining-rows'
import type { ReadingTask, SealedBlock } from './task'

/** The first block is small, so that the screen moves at once. */
const FIRST_BLOCK = 1000

/** Rows of a file that are stored together. */
class OpenBlock {
  rows = 0
  private good = 0
  private bytes = 0
  private readonly people = new PeoplePacker()
  private readonly places = new Map<string, number>()

  constructor(
    private readonly key: Buffer,
    private readonly entrustorId: string | null,
  ) {}

  /** Counts a row in; a good one is sealed. The same person twice in one block is one person with the items of both rows. */
  add({ rowNumber, bytes }: CsvRow, draft: PersonDraft | null): void {
    this.rows++
    this.bytes = bytes
    if (!draft) return
    this.good++
    const { fields, ...kind } = draft
    const mark = identityMark(this.key, fields, this.entrustorId)
    const name = mark.toString('latin1')
    const before = this.places.get(name)
    if (before !== undefined) this.people.addItems(before, draft.itemCodes)
    else {
      const id = newId()
      const sealed = sealPerson(this.key, id, fields)
      const hasEmail = fields.email !== ''
      this.places.set(name, this.people.add({ id, rowNumber, mark, sealed, kind: { ...kind, hasEmail } }))
    }
  }

  closed = (): SealedBlock => ({ rows: this.rows, good: this.good, bytes: this.bytes, people: this.people.packed() })
}

/** Judges the rows of a list and seals the good ones. */
export async function* sealedBlocks(task: ReadingTask): AsyncGenerator<SealedBlock> {
  const judge = rowReader({ ...task, letterCheck: letterCheckOnFonts() })
  const key = Buffer.from(task.key)
  const end = new BlockEnd(FIRST_BLOCK)
  let block = new OpenBlock(key, task.entrustorId ?? null)
  for await (const rows of remainingRows(task))
    for (const row of rows) {
      block.add(row, judge(row.cells).draft)
      if (!end.reachedWith(block.rows)) continue
      yield block.closed()
      block = new OpenBlock(key, task.entrustorId ?? null)
      end.again()
    }
  if (block.rows > 0) yield block.closed()
}
