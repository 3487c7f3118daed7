import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import writeExcelFile from 'write-excel-file/node'
import { authorise, type Ctx, found } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { wordsIn } from '@/lib/door/words'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { prisma } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { type Column, columnsOf } from './columns'
import { conditionOf } from './conditions'
import { findBlock, type Registered } from './repository'
import { RegisterFilter } from './schema'

/** Incidents read at once: memory follows this, not the register. */
const BLOCK = 500

async function* allRows(where: Prisma.Sql): AsyncGenerator<Registered> {
  let after: string | null = null
  while (true) {
    const rows: Registered[] = await findBlock(prisma(), where, after, BLOCK)
    yield* rows
    after = rows.at(-1)?.id ?? null
    if (rows.length < BLOCK) return
  }
}

const FORMATS = {
  csv: { contentType: 'text/csv; charset=utf-8', body: asCsv },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: asXlsx },
} as const

/**
 * What a filter shows, with every field, as a file for a spreadsheet. It is recorded with its filter; what is written is
 * read while it leaves, block by block.
 */
export async function exportRegister(
  ctx: Ctx,
  format: string,
  input: Record<string, unknown>,
  language: string,
): Promise<Outgoing> {
  authorise(ctx, 'register.export')
  const { contentType, body } = found(format === 'csv' || format === 'xlsx' ? FORMATS[format] : null)
  const filter = RegisterFilter.parse(input)
  const today = jstDateOf(ctx.now)
  const where = conditionOf(ctx.actor, filter, today)
  const words = wordsIn(language)
  const columns = columnsOf(words, today)
  const titles = columns.map(({ id }) => words.t(`register.column.${id}`))
  // The text that was searched may be somebody's name: that it was searched is recorded, not for what.
  const { text, ...kept } = filter
  await record(ctx, {
    action: 'register.exported',
    subject: { type: 'register', id: format },
    data: { format, searched: text !== '', ...JSON.parse(JSON.stringify(kept)) },
  })
  return { name: `todoke-register-${today}.${format}`, contentType, body: () => body(where, columns, titles) }
}

function asCsv(where: Prisma.Sql, columns: Column[], titles: string[]): Readable {
  async function* lines() {
    yield titles
    for await (const row of allRows(where)) yield columns.map(({ of }) => of(row))
  }
  return Readable.from(lines()).pipe(stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true }))
}

/** Numbers and days are values of their own kind; a text is a text, so nothing in it is a formula. */
function asXlsx(where: Prisma.Sql, columns: Column[], titles: string[]): Readable {
  const cellOf = ({ kind, of }: Column, row: Registered) => {
    const value = of(row)
    if (value === null || value === '') return null
    if (kind === 'day') return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'yyyy-mm-dd' }
    return kind === 'number' ? { type: Number, value: Number(value) } : { type: String, value: String(value) }
  }
  async function* bytes() {
    const data = [titles.map((value) => ({ type: String, value, fontWeight: 'bold' as const }))] as object[][]
    for await (const row of allRows(where)) data.push(columns.map((column) => cellOf(column, row)) as object[])
    yield await writeExcelFile(data as never, { stickyRowsCount: 1 }).toBuffer()
  }
  return Readable.from(bytes())
}
