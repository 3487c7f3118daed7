import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Incoming, UploadSteps } from '@/lib/door/upload'
import { sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { enqueue } from '@/lib/platform/queue'
import { type Checked, checkPast, rowsOf } from './check'
import { ImportPast } from './declared-jobs'
import { insertRegisterImport } from './repository'
import { type SheetRow, sheetRows } from './sheet'
import { summaryOf } from './summary'

/** Ten thousand incidents with texts of some length stay below it. */
const LARGEST_FILE = 32 * 1024 * 1024

/** What an answer shows of the findings; the file of findings has as many. */
const MOST_SHOWN = 1000

async function bytesOf({ body }: Incoming): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_FILE) throw new AppError('INVALID', { message: 'past.errors.tooLarge' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const answerOf = (checked: Checked, hash: string) => ({
  ...summaryOf(checked),
  problems: checked.problems.slice(0, MOST_SHOWN),
  problemCount: checked.problems.length,
  sha256: hash,
})

export type PastAnswer = ReturnType<typeof answerOf>

/** The list as it came, and its rows: it is read again for each step. */
type Sent = { name: string; hash: string; bytes: Buffer; sheet: SheetRow[]; language: string }

const steps = <T>(finish: (ctx: Ctx, sent: Sent) => Promise<T>): UploadSteps<{ language: string }, string, T> => ({
  allow: async (ctx, { language }) => {
    authorise(ctx, 'register.import')
    return language
  },
  keep: async (language, incoming) => {
    const bytes = await bytesOf(incoming)
    const sheet = await sheetRows(bytes)
    return (ctx) => finish(ctx, { name: incoming.name, hash: sha256(bytes), bytes, sheet, language })
  },
})

/** Says what taking a list over would do. Nothing is stored but that it was looked at. */
export const pastCheck = steps(async (ctx, { hash, sheet, language }) => {
  const checked = await checkPast(ctx, sheet, language)
  await record(ctx, {
    action: 'register.importChecked',
    subject: { type: 'registerImport', id: newId() },
    data: { sha256: hash, rows: checked.total, good: checked.good.length },
  })
  return answerOf(checked, hash)
})

/** Hands a list to the worker, which takes its good rows over. */
export const pastImport = steps(async (ctx, { name, hash, bytes, sheet, language }) => {
  authorise(ctx, 'register.import')
  const id = newId()
  const rowsTotal = rowsOf(sheet)
  const row = { id, fileName: name, rowsTotal, rowsStored: 0, state: 'importing', sha256: hash, language }
  await insertRegisterImport(ctx.tx, { ...row, createdById: ctx.actor.id ?? '', createdAt: ctx.now }, bytes)
  await enqueue(ctx.tx, ImportPast, { importId: id }, { key: `register-import-${id}`, queue: ImportPast.name })
  await record(ctx, {
    action: 'register.importStarted',
    subject: { type: 'registerImport', id },
    data: { sha256: hash, rows: rowsTotal },
  })
  return { importId: id }
})
