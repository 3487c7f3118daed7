import type { Readable } from 'node:stream'
import type { Delimiter } from './delimiter'
import type { CsvEncoding } from './encoding'
import { type BreakReason, BrokenText, RowCutter } from './row-cutter'

export type CsvFormat = { encoding: CsvEncoding; delimiter: Delimiter }

/** A row as the user sees it in a spreadsheet: `rowNumber` 1 is the header, a cell may hold line breaks. */
export type CsvRow = {
  rowNumber: number
  cells: string[]
  /** bytes of the file read so far */
  bytes: number
}

/** The file breaks off or runs together at a row; nothing after it can be trusted. */
export class BrokenCsv extends Error {
  constructor(
    readonly reason: BreakReason,
    readonly rowNumber: number,
  ) {
    super(`${reason} at row ${rowNumber}`)
  }
}

/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 64 * 1024

const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '')

/**
 * Streams the rows of a file, the header first: a list for each piece of the file, because a promise for each row costs more than
 * the row. Empty rows are left out but counted, as a spreadsheet counts them; a line break inside quotation marks starts no new
 * row. What cannot be read in the file's encoding becomes U+FFFD and is found by the row's check.
 * @throws BrokenCsv with the row where the file can no longer be read
 */
export async function* csvRows(source: Readable, { encoding, delimiter }: CsvFormat): AsyncGenerator<CsvRow[]> {
  const decoder = new TextDecoder(encoding)
  const cutter = new RowCutter(delimiter, LONGEST_ROW)
  let bytes = 0
  let rowNumber = 0
  const numbered = (list: string[][]): CsvRow[] => {
    const rows: CsvRow[] = []
    for (const cells of list) {
      rowNumber++
      if (!isBlank(cells)) rows.push({ rowNumber, cells, bytes })
    }
    return rows
  }
  try {
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      bytes += piece.length
      yield numbered(cutter.push(decoder.decode(piece, { stream: true })))
    }
    yield numbered(cutter.push(decoder.decode()))
    yield numbered(cutter.end())
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    throw new BrokenCsv(error.reason, error.rowsBefore + 1)
  }
}
