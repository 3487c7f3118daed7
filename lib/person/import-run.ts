import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { incidentKey } from '@/lib/platform/incident-key'
import { BrokenCsv } from './csv/rows'
import { findImport, type ImportRecord, moveImport } from './import-repository'
import { incidentItems } from './incident-items'
import type { ReadingTask } from './reading/task'

/** An import being worked on: its row, the key of its incident, and how its list is read. */
export type OpenImport = { row: ImportRecord; key: Buffer; reading: Omit<ReadingTask, 'purpose'> }

/** Somebody cancelled, or another run of the same job is further: this one has nothing more to do. */
export class Superseded extends Error {}

type RunningState = 'checking' | 'importing'

async function openImport(ctx: Ctx, row: ImportRecord): Promise<OpenImport> {
  await incidentById(ctx, row.incidentId, 'person.import')
  const key = await incidentKey(ctx.tx, row.incidentId)
  const items = await incidentItems(ctx, row.incidentId)
  const { fileId, format, rowsSeen, mapping, commonItems, entrustorId } = row
  if (!mapping) throw new Error('an import without its mapping was started')
  const reading = { fileId, key, format, rowsDone: rowsSeen, mapping, commonItems, entrustorId, items }
  return { row, key, reading }
}

/**
 * Saves a step of a running import: counters first, which also tells whether it is still wanted.
 * @throws Superseded when it is not
 */
export async function advance(
  ctx: Ctx,
  row: ImportRecord,
  state: RunningState,
  rowsSeen: number,
  data: Parameters<typeof moveImport>[2],
): Promise<void> {
  await incidentById(ctx, row.incidentId, 'person.import')
  if (!(await moveImport(ctx.tx, { id: row.id, from: [state], rowsSeen }, data))) throw new Superseded()
}

/** Reasons that trying again does not cure, as message keys with their parameters. */
function failureOf(error: unknown): string | null {
  if (error instanceof BrokenCsv) return `person.failure.${error.reason}?row=${error.rowNumber}`
  if (error instanceof AppError && error.detail.message === 'door.keyDestroyed') return 'person.failure.keyDestroyed'
  if ((error as { code?: string }).code === 'ENOENT') return 'person.failure.fileGone'
  return null
}

async function fail(ctx: Ctx, row: ImportRecord, failure: string): Promise<void> {
  await incidentById(ctx, row.incidentId, 'person.import')
  await moveImport(ctx.tx, { id: row.id, from: ['checking', 'importing'] }, { state: 'failed', failure })
  await record(ctx, {
    action: 'person.importFailed',
    subject: { type: 'personImport', id: row.id },
    incidentId: row.incidentId,
    data: { failure },
  })
}

/**
 * Runs one step of an import as a job: nothing when it is not in that state any more; `failed` with a reason when it
 * cannot be done, at the latest when the queue gives up.
 */
export async function runImport(
  work: Work,
  importId: string,
  state: RunningState,
  step: (open: OpenImport) => Promise<void>,
): Promise<void> {
  const row = await work.read(async (ctx) => {
    const known = found(await findImport(ctx.tx, importId))
    await incidentById(ctx, known.incidentId, 'person.import')
    return known
  })
  if (row.state !== state) return
  try {
    await step(await work.read((ctx) => openImport(ctx, row)))
  } catch (error) {
    if (error instanceof Superseded) return
    const failure = failureOf(error)
    if (!failure && !work.lastTry) throw error
    await work.write((ctx) => fail(ctx, row, failure ?? 'person.failure.unexpected'))
    if (!failure) throw error
  }
}
