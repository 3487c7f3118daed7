import { setImmediate } from 'node:timers/promises'
import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx } from '@/lib/door/context'
import { wordsIn } from '@/lib/door/words'
import { ownForm } from '@/lib/incident/past'
import { incidentsAlike, takenPlaces } from '@/lib/incident/past-commands'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { entitiesForActor } from '@/lib/organisation/queries'
import { COLUMNS, plain, readHeadings } from './columns'
import { type JudgedRow, judgeRow } from './judge'
import { causesBy, type Known, type PastRow, readRow } from './row'
import type { Problem } from './schema'
import type { SheetRow } from './sheet'

/** What an answer of a few seconds checks; a file of them is some megabytes. */
export const MOST_ROWS = 10_000

export type Checked = { total: number; good: JudgedRow[]; problems: Problem[] }

/** Rows judged before others get their turn: the law takes a fifth of a millisecond each. */
const AT_A_TIME = 250

/**
 * Reads a whole list and holds it against the law, itself and what is here already. Writes nothing. `userId`: who answers for
 * what the list says.
 */
export async function checkPast(
  ctx: Ctx,
  sheet: readonly SheetRow[],
  language: string,
  userId = ctx.actor.id,
): Promise<Checked> {
  authorise(ctx, 'register.import')
  const { places, rows } = readList(sheet)
  const known = await knownTo(ctx, language)
  const by = { id: userId ?? '', at: ctx.now, beforeDuties: wordsIn(language).t('past.said.beforeDuties') }
  const problems: Problem[] = []
  const good: JudgedRow[] = []
  for (const [index, { rowNumber, cells }] of rows.entries()) {
    if (index % AT_A_TIME === 0) await setImmediate()
    const read = readRow(rowNumber, (column) => cells[places.get(column) ?? -1] ?? '', known)
    const judged = 'problems' in read ? read : judgeRow(read, by)
    if ('problems' in judged) problems.push(...judged.problems)
    else good.push(judged)
  }
  const twice = [...withinList(good), ...(await alreadyHere(ctx, good))]
  const bad = new Set(twice.map(({ rowNumber }) => rowNumber))
  return {
    total: rows.length,
    good: good.filter(({ rowNumber }) => !bad.has(rowNumber)),
    problems: [...problems, ...twice].sort((a, b) => a.rowNumber - b.rowNumber),
  }
}

/** @throws INVALID when headings are missing, or there are no rows, or too many */
function readList([heading, ...rows]: readonly SheetRow[]) {
  const { places, missing } = readHeadings(heading?.cells ?? [])
  if (missing.length > 0) {
    const names = missing.map((name) => COLUMNS[name].ja).join('、')
    throw new AppError('INVALID', { message: 'past.errors.columnsMissing', params: { names } })
  }
  if (rows.length === 0) throw new AppError('INVALID', { message: 'past.errors.empty' })
  if (rows.length > MOST_ROWS)
    throw new AppError('INVALID', { message: 'past.errors.tooManyRows', params: { most: MOST_ROWS } })
  return { places, rows }
}

/** How many incidents a list names. @throws INVALID when it is none that can be checked */
export const rowsOf = (sheet: readonly SheetRow[]): number => readList(sheet).rows.length

async function knownTo(ctx: Ctx, language: string): Promise<Known> {
  const entities = await entitiesForActor(ctx)
  const [ja, en, own] = [wordsIn('ja'), wordsIn('en'), wordsIn(language)]
  return {
    entities: new Map(entities.flatMap(({ id, code, name }) => [code, name].map((key) => [plain(key), { id, code }]))),
    causes: causesBy(
      [ja, en].map(
        ({ t }) =>
          (preset: string) =>
            t(`incident.preset.${preset}`),
      ),
    ),
    today: jstDateOf(ctx.now),
    words: { awareBy: own.t('past.said.awareBy'), closed: own.t('past.said.closed'), said: own.t('past.said.said') },
  }
}

const numberKey = ({ past }: PastRow) => past.number && `${past.entityId} ${past.number}`
const titleKey = ({ past }: PastRow) => `${past.entityId} ${past.awareOn} ${past.title}`

/** The same number, or the same title on the same day, twice in one list: the first counts. */
function withinList(rows: readonly PastRow[]): Problem[] {
  const seen = new Set<string>()
  return rows.flatMap((row): Problem[] => {
    const number = numberKey(row)
    const same = number && seen.has(`n ${number}`) ? 'number' : seen.has(`t ${titleKey(row)}`) ? 'title' : null
    if (number) seen.add(`n ${number}`)
    seen.add(`t ${titleKey(row)}`)
    return same ? [{ rowNumber: row.rowNumber, column: same, code: 'twice' }] : []
  })
}

/** Rows of an incident that is here: taking a list over again adds nothing. */
async function alreadyHere(ctx: Ctx, rows: readonly PastRow[]): Promise<Problem[]> {
  const alike = await incidentsAlike(ctx, {
    entityIds: [...new Set(rows.map(({ past }) => past.entityId))],
    numbers: rows.flatMap(({ past }) => past.number ?? []),
    titles: rows.map(({ past }) => past.title),
  })
  const numbers = new Set(alike.map(({ entityId, number }) => `${entityId} ${number}`))
  const titles = new Set(alike.map(({ entityId, awareOn, title }) => `${entityId} ${awareOn} ${title}`))
  const own = rows.flatMap(({ past }) => {
    const place = past.number && ownForm(past.number)
    return place ? [{ ...place, entityId: past.entityId }] : []
  })
  const taken = await takenPlaces(ctx, own)
  return rows.flatMap((row): Problem[] => {
    const { rowNumber, past } = row
    const place = past.number && ownForm(past.number)
    const isTaken = place && taken.has(`${past.entityId}:${place.year}:${place.sequence}`)
    if (isTaken || numbers.has(numberKey(row) ?? '')) return [{ rowNumber, column: 'number', code: 'here' }]
    return titles.has(titleKey(row)) ? [{ rowNumber, column: 'title', code: 'here' }] : []
  })
}
