import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { writtenLetterCode } from '@/lib/notice/letter-code'

/** Where one printed letter is. `row` is the person's row in the imported file; `fitsWindow`: see PrintedLetter. */
export type ManifestRow = {
  code: string
  row: number | null
  file: string
  filePosition: number
  firstPage: number
  pages: number
  fitsWindow: boolean
  fileSha256: string
}

const COLUMNS: { key: string; header: string }[] = [
  { key: 'code', header: 'letter_code' },
  { key: 'row', header: 'row_number' },
  { key: 'filePosition', header: 'file_number' },
  { key: 'file', header: 'file_name' },
  { key: 'firstPage', header: 'first_page' },
  { key: 'lastPage', header: 'last_page' },
  { key: 'window', header: 'window' },
  { key: 'fileSha256', header: 'file_sha256' },
]

/**
 * The list of a batch as CSV, row by row: UTF-8 with a byte order mark, so that spreadsheets read it right, and with
 * cells that look like formulas made harmless.
 * @param client whose persons the batch is for; named in every row, so that lists put together stay clear
 */
export function manifestCsv(rows: AsyncIterable<ManifestRow>, client: string | null = null): Readable {
  const csv = stringify({
    header: true,
    columns: client === null ? COLUMNS : [...COLUMNS, { key: 'client', header: 'client' }],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  const lines = async function* () {
    for await (const row of rows) {
      const { code, firstPage, pages, fitsWindow } = row
      const window = fitsWindow ? 'fits' : 'another envelope'
      yield { ...row, code: writtenLetterCode(code), lastPage: firstPage + pages - 1, window, client }
    }
  }
  const source = Readable.from(lines())
  source.on('error', (error) => csv.destroy(error))
  return source.pipe(csv)
}
