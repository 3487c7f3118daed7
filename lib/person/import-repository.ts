import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { ImportState } from '@/prisma/generated/enums'
import type { CsvFormat } from './csv/rows'
import type { Problem } from './model'
import type { Mapping } from './schema'

const IMPORT = {
  id: true,
  incidentId: true,
  fileId: true,
  fileName: true,
  size: true,
  encoding: true,
  delimiter: true,
  headers: true,
  mapping: true,
  commonItems: true,
  entrustorId: true,
  state: true,
  rowsSeen: true,
  rowsGood: true,
  rowsBad: true,
  rowsDouble: true,
  rowsStored: true,
  bytesDone: true,
  failure: true,
  createdById: true,
  createdAt: true,
  finishedAt: true,
} satisfies Prisma.PersonImportSelect

type Row = Prisma.PersonImportGetPayload<{ select: typeof IMPORT }>

export type ImportRecord = Omit<Row, 'size' | 'bytesDone' | 'mapping' | 'encoding' | 'delimiter'> & {
  size: number
  bytesDone: number
  mapping: Mapping | null
  format: CsvFormat
}

// Encoding, delimiter and mapping are written by this module's own commands only, from their types.
const asRecord = ({ encoding, delimiter, ...row }: Row): ImportRecord => ({
  ...row,
  size: Number(row.size),
  bytesDone: Number(row.bytesDone),
  mapping: row.mapping as Mapping | null,
  format: { encoding: encoding ?? 'utf-8', delimiter: delimiter ?? ',' } as CsvFormat,
})

export async function insertImport(tx: Tx, data: Prisma.PersonImportUncheckedCreateInput): Promise<void> {
  await tx.personImport.create({ data, select: { id: true } })
}

export async function findImport(tx: Tx, id: string): Promise<ImportRecord | null> {
  const row = await tx.personImport.findUnique({ where: { id }, select: IMPORT })
  return row && asRecord(row)
}

/** The newest imports of an incident first. */
export async function listImports(tx: Tx, incidentId: string, limit: number): Promise<ImportRecord[]> {
  const rows = await tx.personImport.findMany({
    where: { incidentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: IMPORT,
  })
  return rows.map(asRecord)
}

/**
 * Compare-and-set on the state and, for a running step, on how many rows it has done: a second run of the same job that
 * lost its place does not count anything twice.
 * @returns false when the import is somewhere else by now
 */
export async function moveImport(
  tx: Tx,
  at: { id: string; from: readonly ImportState[]; rowsSeen?: number },
  data: Prisma.PersonImportUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.personImport.updateMany({
    where: { id: at.id, state: { in: [...at.from] }, rowsSeen: at.rowsSeen },
    data,
  })
  return count === 1
}

export type ProblemRow = Problem & { rowNumber: number }

/** Removes the row of the uploaded file. @returns false when it is gone already */
export async function deleteFileRow(tx: Tx, fileId: string): Promise<boolean> {
  const { count } = await tx.storedFile.deleteMany({ where: { id: fileId } })
  return count === 1
}

export async function insertProblems(tx: Tx, importId: string, problems: ProblemRow[]): Promise<void> {
  if (problems.length) await tx.importProblem.createMany({ data: problems.map((row) => ({ importId, ...row })) })
}

export async function clearProblems(tx: Tx, importId: string): Promise<void> {
  await tx.importProblem.deleteMany({ where: { importId } })
}

export const countProblems = (tx: Tx, importId: string, codes?: readonly string[]): Promise<number> =>
  tx.importProblem.count({ where: { importId, code: codes && { in: [...codes] } } })

export type StoredProblem = { rowNumber: number; field: string; code: string; detail: string | null }

/** Problems in the order of the user's rows. */
export const listProblems = (
  tx: Tx,
  importId: string,
  { codes, skip, take }: { codes: readonly string[]; skip: number; take: number },
): Promise<StoredProblem[]> =>
  tx.importProblem.findMany({
    where: { importId, code: { in: [...codes] } },
    orderBy: [{ rowNumber: 'asc' }, { id: 'asc' }],
    skip,
    take,
    select: { rowNumber: true, field: true, code: true, detail: true },
  })
