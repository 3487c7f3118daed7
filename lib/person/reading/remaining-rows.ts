import { readFile } from '@/lib/platform/files'
import { type CsvRow, csvRows } from '../csv/rows'
import type { ReadingTask } from './task'

/** Rows of people in lists as they are read, without the header and without those a former run has done. */
export async function* remainingRows(
  { fileId, key, format, rowsDone }: ReadingTask,
  skipped?: (cells: string[]) => void,
): AsyncGenerator<CsvRow[]> {
  let position = -1
  for await (const list of csvRows(readFile(fileId, Buffer.from(key)), format)) {
    const remaining: CsvRow[] = []
    for (const row of list) {
      position++
      if (position === 0) continue
      if (position > rowsDone) remaining.push(row)
      else skipped?.(row.cells)
    }
    yield remaining
  }
}
