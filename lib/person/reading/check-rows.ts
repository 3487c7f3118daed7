import type { CsvRow } from '../csv/rows'
import { identityMark } from '../identity'
import { letterCheckOnFonts } from '../letter-check'
import { rowReader } from '../row-reader'
import { SeenMarks } from '../seen-marks'
import { BlockEnd } from './block-end'
import { packedMarks } from './packed-people'
import { remainingRows } from './remaining-rows'
import type { CheckedBlock, ReadingTask } from './task'

type OpenBlock = Omit<CheckedBlock, 'marks'> & { marks: Buffer[] }

const emptyBlock = (): OpenBlock => ({ rows: 0, good: 0, bad: 0, repeated: 0, bytes: 0, problems: [], marks: [] })
const closed = (block: OpenBlock): CheckedBlock => ({ ...block, marks: packedMarks(block.marks) })

/** Judges the rows of a list. Problems carry row number, column and kind only. */
export async function* checkedBlocks(task: ReadingTask): AsyncGenerator<CheckedBlock> {
  const judge = rowReader({ ...task, letterCheck: letterCheckOnFonts() })
  const key = Buffer.from(task.key)
  const seen = new SeenMarks()
  const end = new BlockEnd()
  let block = emptyBlock()

  const take = ({ cells, rowNumber, bytes }: CsvRow) => {
    const { draft, problems } = judge(cells)
    block.rows++
    block.bytes = bytes
    for (const problem of problems) block.problems.push({ rowNumber, ...problem })
    if (!draft) return void block.bad++
    block.good++
    const mark = identityMark(key, draft.fields, task.entrustorId)
    if (!seen.add(mark)) return void block.marks.push(mark)
    block.repeated++
    block.problems.push({ rowNumber, field: 'row', code: 'repeatedRow' })
  }
  // Who came up in rows that are done already is recognised again.
  const recall = (cells: string[]) => {
    const { draft } = judge(cells)
    if (draft) seen.add(identityMark(key, draft.fields, task.entrustorId))
  }

  for await (const rows of remainingRows(task, recall))
    for (const row of rows) {
      take(row)
      if (!end.reachedWith(block.rows)) continue
      yield closed(block)
      block = emptyBlock()
      end.again()
    }
  if (block.rows > 0) yield closed(block)
}
