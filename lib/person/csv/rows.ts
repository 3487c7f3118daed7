import { type Readable, Transform } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Delimiter } from './delimiter'
import type { CsvEncoding } from './encoding'

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
    readonly reason: 'quoteNotClosed' | 'rowTooLong',
    readonly rowNumber: number,
  ) {
    super(`${reason} at row ${rowNumber}`)
  }
}

/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 64 * 1024

/** Bytes in, text out, in the file's encoding; what cannot be read becomes U+FFFD and is found by the row's check. */
function decoding(encoding: CsvEncoding, count: (bytes: number) => void): Transform {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: Uint8Array, _encoding, done) {
      count(chunk.length)
      done(null, decoder.decode(chunk, { stream: true }))
    },
    flush: (done) => done(null, decoder.decode()),
  })
}

const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '')

/**
 * Streams the rows of a file, the header first. Empty rows are left out but counted, as a spreadsheet counts them; a
 * line break inside quotation marks starts no new row.
 * @throws BrokenCsv with the row where the file can no longer be read
 */
export async function* csvRows(source: Readable, { encoding, delimiter }: CsvFormat): AsyncGenerator<CsvRow> {
  let bytes = 0
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  })
  const decoder = decoding(encoding, (size) => {
    bytes += size
  })
  source.on('error', (error) => parser.destroy(error))
  decoder.on('error', (error) => parser.destroy(error))
  source.pipe(decoder).pipe(parser)
  let rowNumber = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNumber++
      if (!isBlank(cells)) yield { rowNumber, cells, bytes }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The parser drops rows it has read ahead, so its own count says where it stood.
    const at = parser.info.records + 1
    throw new BrokenCsv(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteNotClosed' : 'rowTooLong', at)
  } finally {
    source.destroy()
    decoder.destroy()
  }
}
