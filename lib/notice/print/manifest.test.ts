import { buffer, text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { letterFileName } from './letter-file-name'
import { type ManifestRow, manifestCsv } from './manifest'

const row: ManifestRow = {
  code: 'PD34X8PH78DB',
  row: 2,
  file: letterFileName('2026-0001', { id: 'e411dfdc-0000', versionNumber: 1 }, 3),
  filePosition: 3,
  firstPage: 5,
  pages: 2,
  fitsWindow: true,
  fileSha256: 'ab'.repeat(32),
}

async function* rows(...list: ManifestRow[]) {
  yield* list
}

it('lists a letter per line, readable for spreadsheets', async () => {
  const csv = (await buffer(manifestCsv(rows(row, { ...row, row: null })))).toString()
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  const [header, first, byHand] = csv.slice(1).split('\r\n')
  expect(header).toBe('letter_code,row_number,file_number,file_name,first_page,last_page,window,file_sha256')
  expect(first).toBe(`PD34-X8PH-78DB,2,3,2026-0001-letters-v1-e411dfdc-003.pdf,5,6,fits,${'ab'.repeat(32)}`)
  expect(byHand).toContain('PD34-X8PH-78DB,,3,')
  expect(await text(manifestCsv(rows({ ...row, fitsWindow: false })))).toContain(',5,6,another envelope,')
})

it('never hands a formula to a spreadsheet', async () => {
  const csv = await text(manifestCsv(rows({ ...row, file: '=HYPERLINK("http://example.jp")' })))
  expect(csv).toContain(`'=HYPERLINK`)
})

it('fails when its source does', async () => {
  async function* broken() {
    yield row
    throw new Error('gone')
  }
  await expect(text(manifestCsv(broken()))).rejects.toThrow('gone')
})
