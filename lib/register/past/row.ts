import { PRESETS } from '@/lib/incident/choices'
import type { PastIncident } from '@/lib/incident/past'
import { PRESET_VALUES, type PresetName } from '@/lib/incident/presets'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { countOf, dayOf, itemsOf, saidOf, Unreadable } from './cells'
import { type ColumnName, plain } from './columns'
import type { Problem } from './schema'

export type Done = Record<'preliminaryReport' | 'finalReport' | 'noticeToPersons', CalendarDate | null>

/** A row that can be read: the incident, when its duties were done, and why late. */
export type PastRow = { rowNumber: number; past: PastIncident; done: Done; lateReason: string | null }

/** What a row is read with: the entities by their codes, the names of causes, and words for what a row leaves open. */
export type Known = {
  entities: ReadonlyMap<string, { id: string; code: string }>
  causes: ReadonlyMap<string, PresetName>
  today: CalendarDate
  words: { awareBy: string; closed: string; said: string }
}

/** Names of causes in any language, and the codes themselves. */
export const causesBy = (labels: readonly ((preset: PresetName) => string)[]): Known['causes'] =>
  new Map(
    PRESETS.flatMap((preset) =>
      [
        preset,
        PRESET_VALUES[preset].title.ja,
        PRESET_VALUES[preset].title.en,
        ...labels.map((label) => label(preset)),
      ].flatMap((name) => (name ? [[plain(name), preset] as const] : [])),
    ),
  )

const LONGEST: Partial<Record<ColumnName, number>> = {
  number: 40,
  title: 120,
  awareBy: 200,
  reason: 500,
  lateReason: 1000,
  summary: 4000,
  closedReason: 2000,
}

/** Reads one row. Every problem of it is told, not the first. */
export function readRow(
  rowNumber: number,
  cellOf: (column: ColumnName) => string,
  known: Known,
): PastRow | { problems: Problem[] } {
  const problems: Problem[] = []
  const tell = (column: ColumnName, code: string) => void problems.push({ rowNumber, column, code })

  const read = <T>(column: ColumnName, code: string, reader: (cell: string) => T): T | null => {
    try {
      return reader(cellOf(column))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      tell(column, code)
      return null
    }
  }
  const text = (column: ColumnName) => {
    const value = cellOf(column).trim()
    if (value.includes('\0') || value.includes('\uFFFD')) tell(column, 'unreadable')
    else if ([...value].length > (LONGEST[column] ?? 200)) tell(column, 'tooLong')
    return value
  }
  const day = (column: ColumnName) => {
    const value = read(column, 'day', dayOf)
    if (value && value > known.today) tell(column, 'future')
    return value
  }
  const named = <T>(column: ColumnName, code: string, all: ReadonlyMap<string, T>): T | null => {
    const value = plain(cellOf(column))
    if (value === '') tell(column, 'required')
    else if (!all.has(value)) tell(column, code)
    return all.get(value) ?? null
  }

  const entity = named('entity', 'entity', known.entities)
  const preset = named('cause', 'cause', known.causes)
  const title = text('title')
  if (title === '') tell('title', 'required')
  const awareBefore = problems.length
  const awareOn = day('awareOn')
  if (!awareOn && problems.length === awareBefore) tell('awareOn', 'required')
  const occurredOn = day('occurredOn')
  const discoveredOn = day('discoveredOn')
  if (occurredOn && discoveredOn && discoveredOn < occurredOn) tell('discoveredOn', 'foundBeforeOccurred')
  const done: Done = {
    preliminaryReport: day('preliminaryOn'),
    finalReport: day('finalOn'),
    noticeToPersons: day('noticeOn'),
  }
  if (awareOn && done.preliminaryReport && done.preliminaryReport < awareOn) tell('preliminaryOn', 'beforeKnown')
  if (awareOn && done.finalReport && done.finalReport < awareOn) tell('finalOn', 'beforeKnown')
  if (done.preliminaryReport && done.finalReport && done.finalReport < done.preliminaryReport)
    tell('finalOn', 'finalFirst')
  const closedOn = day('closedOn')
  if (awareOn && closedOn && closedOn < awareOn) tell('closedOn', 'beforeKnown')

  const personCount = read('persons', 'count', countOf)
  const dataItems = read('dataItems', 'items', itemsOf) ?? []
  const said = read('reportable', 'reportable', saidOf)
  const reason = text('reason')
  const number = text('number') || null
  const lateReason = text('lateReason') || null
  const awareBy = text('awareBy') || known.words.awareBy
  const summary = text('summary')
  const closedReason = text('closedReason') || known.words.closed

  if (problems.length > 0 || !entity || !preset || !awareOn) return { problems }
  const last = Object.values(done).reduce<CalendarDate>((a, b) => (b && b > a ? b : a), awareOn)
  return {
    rowNumber,
    done,
    lateReason,
    past: {
      entityId: entity.id,
      entityCode: entity.code,
      number,
      title,
      preset,
      occurredOn,
      discoveredOn,
      awareOn,
      awareBy,
      personCount,
      dataItems,
      said: said === null ? null : { reportable: said, reason: reason || known.words.said },
      summary,
      closedOn: closedOn ?? last,
      closedReason,
    },
  }
}
