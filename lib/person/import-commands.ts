import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { entrustorOf } from '@/lib/incident/entrustor-names'
import { openIncident } from '@/lib/incident/guards'
import { enqueue } from '@/lib/platform/queue'
import { CheckPersons, DiscardPersonFile, ImportPersons } from './declared-jobs'
import { clearProblems, findImport, type ImportRecord, moveImport } from './import-repository'
import { incidentItems } from './incident-items'
import { type ImportStep, mappingProblems, statesFor } from './model'
import type { ImportRef, MapColumns } from './schema'

/** The import behind an id, of an incident that is still open. */
async function importToGoOn(ctx: Ctx, importId: string): Promise<ImportRecord> {
  const { incidentId } = found(await findImport(ctx.tx, importId))
  await openIncident(ctx, incidentId, 'person.import')
  return found(await findImport(ctx.tx, importId))
}

async function move(ctx: Ctx, row: ImportRecord, step: ImportStep, data: Parameters<typeof moveImport>[2]) {
  const moved = await moveImport(ctx.tx, { id: row.id, from: statesFor(step) }, data)
  if (!moved) throw new AppError('CONFLICT', { message: 'person.errors.importMoved' })
}

const about = (row: ImportRecord) => ({ subject: { type: 'personImport', id: row.id }, incidentId: row.incidentId })
const jobKey = (row: ImportRecord) => ({ key: `person-import-${row.id}`, queue: `persons-${row.incidentId}` })
const START = { rowsSeen: 0, rowsDouble: 0, rowsStored: 0, bytesDone: 0n, failure: null }

/**
 * Says what each column is and has the whole file checked. May be said again until the import is confirmed.
 * @throws INVALID with a message per column that cannot be so
 */
export async function mapColumns(ctx: Ctx, input: z.output<typeof MapColumns>): Promise<{ importId: string }> {
  const row = await importToGoOn(ctx, input.importId)
  const items = await incidentItems(ctx, row.incidentId)
  const fields = mappingProblems(input.mapping, input.commonItems, items)
  if (input.mapping.length !== row.headers.length) fields.mapping = ['person.errors.columnsChanged']
  if (Object.keys(fields).length > 0) throw new AppError('INVALID', { message: 'door.invalid', fields })
  const { mapping, commonItems } = input
  const entrustorId = await entrustorOf(
    ctx,
    await incidentById(ctx, row.incidentId, 'person.import'),
    input.entrustorId,
  )
  await move(ctx, row, 'map', {
    ...START,
    rowsGood: 0,
    rowsBad: 0,
    mapping,
    commonItems,
    entrustorId,
    state: 'checking',
  })
  await clearProblems(ctx.tx, row.id)
  await enqueue(ctx.tx, CheckPersons, { importId: row.id }, jobKey(row))
  await record(ctx, { action: 'person.fileMapped', ...about(row), data: { mapping, commonItems } })
  return { importId: row.id }
}

/** Lets the good rows in. @throws RULE when there is none */
export async function confirmImport(ctx: Ctx, input: z.output<typeof ImportRef>): Promise<{ importId: string }> {
  const row = await importToGoOn(ctx, input.importId)
  if (row.state === 'checked' && row.rowsGood === 0) throw new AppError('RULE', 'person.errors.noGoodRows')
  await move(ctx, row, 'confirm', { ...START, state: 'importing' })
  await enqueue(ctx.tx, ImportPersons, { importId: row.id }, jobKey(row))
  await record(ctx, {
    action: 'person.importConfirmed',
    ...about(row),
    data: { rowsGood: row.rowsGood, rowsBad: row.rowsBad, rowsDouble: row.rowsDouble },
  })
  return { importId: row.id }
}

/** Stops an import at the next batch. Who is stored already stays; the file goes. */
export async function cancelImport(ctx: Ctx, input: z.output<typeof ImportRef>): Promise<{ importId: string }> {
  const row = found(await findImport(ctx.tx, input.importId))
  await incidentById(ctx, row.incidentId, 'person.import')
  await move(ctx, row, 'cancel', { state: 'cancelled', finishedAt: ctx.now })
  await enqueue(ctx.tx, DiscardPersonFile, { importId: row.id }, { key: `person-discard-${row.id}` })
  await record(ctx, { action: 'person.importCancelled', ...about(row), data: { state: row.state } })
  return { importId: row.id }
}
