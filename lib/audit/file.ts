import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type StoredRow, type Verdict, verifyChain } from './verify'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const Line = z.strictObject({
  seq: z.number().int(),
  at: z.string(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  actorRole: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  incidentId: z.string().nullable(),
  data: z.json(),
  requestId: z.string(),
  prevHash: hash,
  hash,
})

/** A line of an exported log that is not a row. */
class BadLine extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is not a row of the log`)
  }
}

export const lineOf = (row: StoredRow): string => `${JSON.stringify(row)}\n`

/** The rows of an exported log, one per line. @throws BadLine */
async function* exportedChain(path: string): AsyncGenerator<StoredRow> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const text of lines) {
    number++
    if (text === '') continue
    yield parse(text, number)
  }
}

function parse(text: string, number: number): StoredRow {
  try {
    return Line.parse(JSON.parse(text))
  } catch {
    throw new BadLine(number)
  }
}

/** Follows the chain of an exported log. A line that is no row is a fault like any other. */
export async function verifyFile(path: string): Promise<Verdict> {
  try {
    return await verifyChain(exportedChain(path))
  } catch (error) {
    if (!(error instanceof BadLine)) throw error
    return { intact: false, rows: error.line - 1, fault: 'format', seq: error.line, at: '-', action: '-' }
  }
}
