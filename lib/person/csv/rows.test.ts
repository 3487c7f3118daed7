import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { delimiterOf } from './delimiter'
import { FileInspector } from './inspection'
import { type BrokenCsv, type CsvFormat, type CsvRow, csvRows } from './rows'

const COMMA: CsvFormat = { encoding: 'utf-8', delimiter: ',' }

async function rowsOf(bytes: Buffer, format = COMMA, chunk = 7): Promise<CsvRow[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  )
  return Readable.from(csvRows(Readable.from(chunks), format))
    .toArray()
    .then((lists) => lists.flat())
}

describe('the rows of a file', () => {
  it('have the numbers of a spreadsheet: line breaks in quotation marks are one row, empty rows count', async () => {
    const rows = await rowsOf(Buffer.from('\ufeff氏名,住所\r\n"山田","東京都\r\n港区"\r\n\r\n,\r\n𠮷田,"a ""b"", c"'))
    expect(rows.map(({ rowNumber, cells }) => [rowNumber, ...cells])).toEqual([
      [1, '氏名', '住所'],
      [2, '山田', '東京都\r\n港区'],
      [5, '𠮷田', 'a "b", c'],
    ])
  })

  it('keep every character, cut at any byte', async () => {
    const text = '氏名\n葛\u{e0100}城,ﾔﾏﾀﾞ か\u3099\n'
    for (const chunk of [1, 2, 3, 5])
      expect((await rowsOf(Buffer.from(text), COMMA, chunk))[1]?.cells).toEqual(['葛\u{e0100}城', 'ﾔﾏﾀﾞ か\u3099'])
  })

  it('say at which row a quotation mark was never closed', async () => {
    const open = rowsOf(Buffer.from('a,b\n1,2\n3,"4\n5,6\n'))
    await expect(open).rejects.toMatchObject({ reason: 'quoteNotClosed', rowNumber: 3 } satisfies Partial<BrokenCsv>)
    const endless = rowsOf(Buffer.from(`a\n"${'x'.repeat(200_000)}`), COMMA, 65536)
    await expect(endless).rejects.toMatchObject({ reason: 'rowTooLong', rowNumber: 2 })
  })

  it('fail with the source', async () => {
    const source = new Readable({ read: () => {} })
    const rows = Readable.from(csvRows(source, COMMA)).toArray()
    source.destroy(new Error('disk'))
    await expect(rows).rejects.toThrow('disk')
  })
})

it('finds the delimiter in the header line, outside quotation marks', () => {
  expect(delimiterOf('氏名,"a\tb\tc\td",住所\n1\t2\t3\t4')).toBe(',')
  expect(delimiterOf('\ufeff姓\t名\t"住所,建物,部屋"\n')).toBe('\t')
  expect(delimiterOf('氏名')).toBe(',')
})

describe('a file on its way in', () => {
  const inspect = async (bytes: Buffer) => {
    const inspector = new FileInspector()
    const passed = await Readable.from(inspector.watch(Readable.from([bytes]))).toArray()
    expect(Buffer.concat(passed).equals(bytes)).toBe(true)
    return inspector.result()
  }

  it('tells how it is read', async () => {
    const at = (name: string) => readFileSync(`e2e/fixtures/persons/${name}`)
    expect(await inspect(at('minato-3214.csv'))).toEqual({ format: { encoding: 'shift_jis', delimiter: ',' } })
    expect(await inspect(at('rare-characters-utf8.csv'))).toEqual({ format: COMMA })
    const tab = await inspect(at('excel-unicode-utf16.txt'))
    expect(tab).toEqual({ format: { encoding: 'utf-16le', delimiter: '\t' } })
  })

  it('is refused when it is a workbook, a PDF or empty', async () => {
    expect(await inspect(Buffer.from('PK\u0003\u0004 sheet'))).toEqual({ refused: 'notCsv' })
    expect(await inspect(Buffer.from('%PDF-1.7'))).toEqual({ refused: 'notCsv' })
    const inspector = new FileInspector()
    expect(inspector.result()).toEqual({ refused: 'empty' })
  })
})
