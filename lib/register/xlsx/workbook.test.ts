import { readSheet } from 'read-excel-file/universal'
import { expect, it } from 'vitest'
import { type Cell, columnName, workbook } from './workbook'

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

async function* each<T>(list: Iterable<T>) {
  yield* list
}

const read = async (titles: string[], rows: Iterable<Cell[]>) =>
  (await readSheet(Uint8Array.from(await bytesOf(workbook('台帳', titles, each(rows)))).buffer)) as unknown[][]

it('is a sheet whose texts are texts, numbers numbers and days days', async () => {
  const hostile = '=1+1 <b>&"\n𠮷\u0007'
  const rows = await read(
    ['番号', '人数', '日', '空'],
    [[{ kind: 'text', value: hostile }, { kind: 'number', value: 12 }, { kind: 'day', value: '2026-02-28' }, null]],
  )
  expect(rows[0]).toEqual(['番号', '人数', '日', '空'].slice(0, rows[0]?.length))
  expect(rows[1]?.slice(0, 3)).toEqual(['=1+1 <b>&"\n𠮷', 12, new Date('2026-02-28T00:00:00Z')])
})

it('names columns as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

it('leaves while its rows are still coming', async () => {
  let asked = 0
  async function* rows(): AsyncGenerator<Cell[]> {
    for (; asked < 200_000; asked++) yield [{ kind: 'text', value: `${asked}-${(asked * 7919) % 104_729}` }]
  }
  let bytes = 0
  for await (const chunk of workbook('s', ['a'], rows())) {
    bytes += chunk.length
    if (bytes > 10_000) break
  }
  expect(asked).toBeLessThan(100_000)
})

it('breaks where its rows break, instead of ending as if it were whole', async () => {
  async function* rows(): AsyncGenerator<Cell[]> {
    yield [{ kind: 'text', value: 'a' }]
    throw new Error('the database is gone')
  }
  await expect(bytesOf(workbook('s', ['a'], rows()))).rejects.toThrow('the database is gone')
})
