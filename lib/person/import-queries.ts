import { type Ctx, found } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { incidentById, incidentBySlug } from '@/lib/incident/access'
import { entrustorChoices } from '@/lib/incident/entrustor-names'
import { readFile } from '@/lib/platform/files'
import { isId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { proposeCommonItems, proposeMapping } from './csv/header'
import { firstRows } from './csv/preview'
import { countProblems, findImport, type ImportRecord, listImports, listProblems } from './import-repository'
import { incidentItems } from './incident-items'
import { canDo, type ImportProgress, isRunning, LETTER_ISSUES, NOTES, ROW_ERRORS, type Severity } from './model'

const SAMPLE_ROWS = 3
export const PROBLEMS_PER_PAGE = 100

const CODES: Record<Severity, readonly string[]> = { error: ROW_ERRORS, warning: LETTER_ISSUES, note: NOTES }

async function importOf(ctx: Ctx, incidentId: string, importId: string): Promise<ImportRecord> {
  const row = found(isId(importId) ? await findImport(ctx.tx, importId) : null)
  found(row.incidentId === incidentId || null)
  return row
}

/** The latest imports of an incident. */
export async function importList(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'person.readMasked')
  return listImports(ctx.tx, incident.id, 20)
}

/** The first values of each column, for the one who brought the file, while they may, and while columns can be matched. */
async function samplesOf(ctx: Ctx, row: ImportRecord, mayImport: boolean): Promise<string[][] | null> {
  if (!mayImport || ctx.actor.id !== row.createdById || !canDo('map', row.state)) return null
  const key = await incidentKey(ctx.tx, row.incidentId)
  const [, ...rows] = await firstRows(readFile(row.fileId, key), row.format, SAMPLE_ROWS + 1).catch(() => [])
  return row.headers.map((_, column) => rows.map((cells) => cells[column] ?? ''))
}

/** An import with everything its screen shows: what it waits for, the proposal for its columns, a page of its problems. */
export async function importView(ctx: Ctx, slug: string, importId: string, page: number, severity: Severity) {
  const incident = await incidentBySlug(ctx, slug, 'person.readMasked')
  const row = await importOf(ctx, incident.id, importId)
  const items = await incidentItems(ctx, incident.id)
  const mapping = row.mapping ?? proposeMapping(row.headers, items)
  const mayImport = may(ctx.actor, 'person.import', { entityId: incident.entityId })
  const count = (kind: Severity) => countProblems(ctx.tx, row.id, CODES[kind])
  const paging = { codes: CODES[severity], skip: (page - 1) * PROBLEMS_PER_PAGE, take: PROBLEMS_PER_PAGE }
  const [error, warning, note, problems, samples] = await Promise.all([
    count('error'),
    count('warning'),
    count('note'),
    listProblems(ctx.tx, row.id, paging),
    samplesOf(ctx, row, mayImport),
  ])
  return {
    incident,
    row,
    items,
    entrustors: await entrustorChoices(ctx, incident),
    mapping,
    commonItems: row.mapping ? row.commonItems : proposeCommonItems(mapping, items),
    samples,
    counts: { error, warning, note },
    problems,
    pages: Math.max(1, Math.ceil({ error, warning, note }[severity] / PROBLEMS_PER_PAGE)),
    mayImport,
  }
}

/** How far an import is. */
export async function importProgress(ctx: Ctx, importId: string): Promise<ImportProgress> {
  const row = found(await findImport(ctx.tx, importId))
  await incidentById(ctx, row.incidentId, 'person.readMasked')
  const { state, bytesDone, size, rowsSeen, rowsStored } = row
  return { running: isRunning(state), state, bytesDone, size, rowsSeen, rowsStored }
}

/** Every kept problem of an import, for the list that is corrected beside the file. Row numbers, never values. */
export async function importProblems(ctx: Ctx, slug: string, importId: string) {
  const incident = await incidentBySlug(ctx, slug, 'person.import')
  const row = await importOf(ctx, incident.id, importId)
  const codes = [...CODES.error, ...CODES.warning]
  return { row, problems: await listProblems(ctx.tx, row.id, { codes, skip: 0, take: 20_000 }) }
}
