import type { Readable } from 'node:stream'
import { type CsvFormat, csvRows } from './rows'

/** The first rows of a file, the header first; reads no further than that. @throws BrokenCsv */
export async function firstRows(source: Readable, format: CsvFormat, count: number): Promise<string[][]> {
  const rows: string[][] = []
  for await (const list of csvRows(source, format)) {
    for (const { cells } of list) rows.push(cells)
    if (rows.length >= count) break
  }
  return rows.slice(0, count)
}
