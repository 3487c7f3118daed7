import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Incoming, UploadSteps } from '@/lib/door/upload'
import { writePastDuties } from '@/lib/duty/past-duties'
import { takeOverPast } from '@/lib/incident/past-commands'
import { sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { type Checked, checkPast } from './check'
import { insertRegisterImport } from './repository'
import { type SheetRow, sheetRows } from './sheet'
import { summaryOf } from './summary'

/** Five hundred incidents with long texts stay below it. */
const LARGEST_FILE = 8 * 1024 * 1024

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

const answerOf = (checked: Checked, hash: string, stored: number) => ({
  ...summaryOf(checked),
  problems: checked.problems.slice(0, MOST_SHOWN),
  problemCount: checked.problems.length,
  sha256: hash,
  stored,
})

export type PastAnswer = ReturnType<typeof answerOf>

/** The list as it came: it is read again for each step and never kept. */
type Sent = { name: string; hash: string; sheet: SheetRow[]; language: string }

const steps = (
  finish: (ctx: Ctx, sent: Sent) => Promise<PastAnswer>,
): UploadSteps<{ language: string }, string, PastAnswer> => ({
  allow: async (ctx, { language }) => {
    authorise(ctx, 'register.import')
    return language
  },
  keep: async (language, incoming) => {
    const bytes = await bytesOf(incoming)
    const sheet = await sheetRows(bytes)
    return (ctx) => finish(ctx, { name: incoming.name, hash: sha256(bytes), sheet, language })
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
  return answerOf(checked, hash, 0)
})

/** Takes the good rows over, each as a closed incident with its duties, in one transaction. @throws RULE when there is none */
export const pastImport = steps(async (ctx, { name, hash, sheet, language }) => {
  const checked = await checkPast(ctx, sheet, language)
  if (checked.good.length === 0) throw new AppError('RULE', { message: 'past.errors.noGoodRows' })
  const list = checked.good.map((row) => ({ ...row, ...row.past, id: newId() }))
  await takeOverPast(ctx, list)
  await writePastDuties(
    ctx,
    list.map(({ id, duties, lateReason, assessment }) => ({
      incidentId: id,
      duties,
      lateReason,
      said: assessment.override?.reason ?? null,
    })),
  )
  const id = newId()
  const counts = { rowsTotal: checked.total, rowsStored: list.length }
  await insertRegisterImport(ctx.tx, {
    id,
    fileName: name,
    ...counts,
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  await record(ctx, {
    action: 'register.imported',
    subject: { type: 'registerImport', id },
    data: { sha256: hash, ...counts, reportable: list.filter(({ assessment }) => assessment.reportable).length },
  })
  return answerOf(checked, hash, list.length)
})
