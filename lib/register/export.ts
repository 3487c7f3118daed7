import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { type Words, wordsIn } from '@/lib/door/words'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { prisma } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { type Column, columnsOf } from './columns'
import { conditionOf } from './conditions'
import { areMoreThan, findBlock, type Registered } from './repository'
import { RegisterFilter } from './schema'
import { type Cell, MOST_SHEET_ROWS, workbook } from './xlsx/workbook'

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
 * read while it leaves, block by block, in either format.
 * @throws RULE when there are more than a sheet has rows: CSV has no such end
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
  if (format === 'xlsx' && (await areMoreThan(ctx.tx, where, MOST_SHEET_ROWS - 1)))
    throw new AppError('RULE', { message: 'register.tooManyForExcel', params: { most: MOST_SHEET_ROWS - 1 } })
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
  return { name: `todoke-register-${today}.${format}`, contentType, body: () => body(where, columns, titles, words) }
}

function asCsv(where: Prisma.Sql, columns: Column[], titles: string[]): Readable {
  async function* lines() {
    yield titles
    for await (const row of allRows(where)) yield columns.map(({ of }) => of(row))
  }
  return Readable.from(lines()).pipe(stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true }))
}

/** Numbers and days are values of their own kind; a text is a text, so nothing in it is a formula. */
function asXlsx(where: Prisma.Sql, columns: Column[], titles: string[], words: Words): Readable {
  const cellOf = ({ kind, of }: Column, row: Registered): Cell => {
    const value = of(row)
    if (value === null || value === '') return null
    return kind === 'number' ? { kind, value: Number(value) } : { kind, value: String(value) }
  }
  async function* rows() {
    for await (const row of allRows(where)) yield columns.map((column) => cellOf(column, row))
  }
  return Readable.from(workbook(words.t('register.sheet'), titles, rows()))
}
