import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { putFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/id'
import { openPerson } from '../vault'
import { personAt } from './packed-people'
import { readList } from './read-list'
import type { ReadingTask } from './task'

const folder = mkdtempSync(path.join(tmpdir(), 'todoke-reading-'))
process.env.TODOKE_DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))
const key = randomBytes(32)

const task = (changes: Partial<ReadingTask> = {}) => ({
  fileId: newId(),
  key,
  format: { encoding: 'utf-8', delimiter: ',' } as const,
  rowsDone: 0,
  mapping: ['memberId', 'name', 'address'] as ReadingTask['mapping'],
  commonItems: ['name'],
  items: ['name'],
  ...changes,
})

async function aList(rows: number, more = ''): Promise<ReturnType<typeof task>> {
  const wanted = task()
  const lines = Array.from({ length: rows }, (_, i) => `M${i},名前${i},東京都港区${i}`)
  await putFile(wanted.fileId, key, Buffer.from(`会員番号,氏名,住所\n${lines.join('\n')}\n${more}`))
  return wanted
}

async function all<T>(blocks: AsyncGenerator<T>): Promise<T[]> {
  const list: T[] = []
  for await (const block of blocks) list.push(block)
  return list
}

describe('a list read in a thread of its own', () => {
  it('comes in blocks, the first a small one, and every row opens', async () => {
    const blocks = await all(readList({ ...(await aList(7500)), purpose: 'seal' }))
    expect(blocks[0]?.rows).toBe(1000)
    expect(blocks.reduce((sum, { rows }) => sum + rows, 0)).toBe(7500)
    const [{ people } = { people: undefined }] = blocks
    if (!people) throw new Error('no block')
    const { id, sealed } = personAt(people, 999)
    expect(openPerson(key, id, sealed)).toMatchObject({ memberId: 'M999', name: '名前999' })
    expect(people.rowNumbers[999]).toBe(1001)
  })

  it('goes on after the rows that are done, and still knows whom they named', async () => {
    const list = await aList(30, 'M3,名前3,東京都港区3\n,,\nM30,,\n')
    const blocks = await all(readList({ ...list, rowsDone: 25, purpose: 'check' }))
    expect(blocks).toMatchObject([{ rows: 7, good: 6, bad: 1, repeated: 1 }])
    expect(blocks[0]?.problems.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([
      [32, 'repeatedRow'],
      [34, 'nameMissing'],
    ])
  })

  it('says where it broke off, and what the file system said', async () => {
    const broken = all(readList({ ...(await aList(2, '"M2,')), purpose: 'check' }))
    await expect(broken).rejects.toMatchObject({ reason: 'quoteNotClosed', rowNumber: 4 })
    await expect(all(readList({ ...task(), purpose: 'check' }))).rejects.toMatchObject({ code: 'ENOENT' })
    const { fileId } = await aList(1)
    await expect(all(readList({ ...task({ fileId, key: randomBytes(32) }), purpose: 'check' }))).rejects.toThrow()
  })

  it('may be given up, and two are read at the same time', async () => {
    const list = await aList(20_000)
    for await (const block of readList({ ...list, purpose: 'seal' })) {
      expect(block.rows).toBe(1000)
      break
    }
    const both = await Promise.all([1, 2].map(() => all(readList({ ...list, purpose: 'check' }))))
    for (const blocks of both) expect(blocks.reduce((sum, { good }) => sum + good, 0)).toBe(20_000)
  })
})
