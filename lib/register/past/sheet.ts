import { Readable } from 'node:stream'
import { readSheet } from 'read-excel-file/universal'
import { AppError } from '@/lib/core/errors'
import { FileInspector } from '@/lib/person/csv/inspection'
import { BrokenCsv, csvRows } from '@/lib/person/csv/rows'
import { UnfitArchive, unfolded } from './archive'

/** A row as a spreadsheet counts it: 1 is the heading. */
export type SheetRow = { rowNumber: number; cells: string[] }

const refuse = (reason: string, params?: Record<string, string | number>) =>
  new AppError('INVALID', { message: `past.errors.${reason}`, params })

const isZip = (file: Buffer) => file.subarray(0, 4).toString('hex') === '504b0304'

/** The rows of a CSV or Excel file that hold anything, the heading first. @throws INVALID with why it cannot be read */
export const sheetRows = (file: Buffer): Promise<SheetRow[]> => (isZip(file) ? excelRows(file) : textRows(file))

type Cell = string | number | boolean | Date | null

/** A day of a spreadsheet is a moment without a zone: midnight in UTC. */
const textOf = (cell: Cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))

async function excelRows(file: Buffer): Promise<SheetRow[]> {
  try {
    const rows = (await readSheet(unfolded(file))) as Cell[][]
    return rows
      .map((cells, index) => ({ rowNumber: index + 1, cells: cells.map(textOf) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    throw refuse(error instanceof UnfitArchive && error.reason === 'tooLarge' ? 'tooLarge' : 'brokenExcel')
  }
}

async function textRows(file: Buffer): Promise<SheetRow[]> {
  const inspector = new FileInspector()
  for await (const _ of inspector.watch(Readable.from([file], { objectMode: false })));
  const inspection = inspector.result()
  if ('refused' in inspection) throw refuse(inspection.refused)
  const rows: SheetRow[] = []
  try {
    for await (const list of csvRows(Readable.from([file]), inspection.format)) rows.push(...list)
  } catch (error) {
    throw error instanceof BrokenCsv ? refuse('brokenCsv', { row: error.rowNumber }) : error
  }
  return rows
}
