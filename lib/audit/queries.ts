import { authorise, type Ctx } from '@/lib/door/context'
import { addDays, type CalendarDate } from '@/lib/law/calendar/calendar-date'
import { storedChain } from './chain'
import * as repository from './repository'
import { LogFilter } from './schema'
import { type StoredRow, type Verdict, verifyChain } from './verify'

export const ROWS_PER_PAGE = 50

/** One row for the reader, with the incident's address when it is about one. */
export type LogEntry = StoredRow & { incident: { slug: string; number: string } | null }

/** `newer` and `older` are the rows to go on from, null at the ends. */
export type LogPage = { rows: LogEntry[]; newer: number | null; older: number | null }

/** Midnight in Japan at the beginning of that day. */
const startOf = (day: CalendarDate) => new Date(`${day}T00:00:00+09:00`)

async function withIncidents(ctx: Ctx, rows: StoredRow[]): Promise<LogEntry[]> {
  const ids = [...new Set(rows.map((row) => row.incidentId).filter((id) => id !== null))]
  const byId = new Map((await repository.findIncidents(ctx.tx, ids)).map(({ id, ...rest }) => [id, rest]))
  return rows.map((row) => ({ ...row, incident: byId.get(row.incidentId ?? '') ?? null }))
}

async function pageOf(ctx: Ctx, where: repository.LogWhere, at: Pick<LogFilter, 'before' | 'after'>): Promise<LogPage> {
  const found = await repository.findRows(ctx.tx, where, { ...at, take: ROWS_PER_PAGE + 1 })
  const upwards = at.after !== undefined && at.before === undefined
  const more = found.length > ROWS_PER_PAGE
  const rows = upwards ? found.slice(-ROWS_PER_PAGE) : found.slice(0, ROWS_PER_PAGE)
  const [first, last] = [rows.at(0), rows.at(-1)]
  return {
    rows: await withIncidents(ctx, rows),
    newer: first && (upwards ? more : at.before !== undefined) ? first.seq : null,
    older: last && (upwards || more) ? last.seq : null,
  }
}

/** One page of the log, newest first. `filter` comes from the address bar. */
export async function readLog(ctx: Ctx, filter: Record<string, unknown>): Promise<LogPage & { filter: LogFilter }> {
  authorise(ctx, 'audit.read')
  const parsed = LogFilter.parse(filter)
  const { action, actor, incident, from, to } = parsed
  const incidentId = incident && (await repository.findIncidentId(ctx.tx, incident))
  if (incident && !incidentId) return { rows: [], newer: null, older: null, filter: parsed }
  const where = {
    action,
    actorId: actor === 'system' ? null : actor,
    incidentId,
    since: from && startOf(from as CalendarDate),
    until: to && startOf(addDays(to as CalendarDate, 1)),
  }
  return { ...(await pageOf(ctx, where, parsed)), filter: parsed }
}

/** People the log can be filtered by. */
export async function logActors(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  authorise(ctx, 'audit.read')
  return repository.findActors(ctx.tx)
}

/** Follows the whole chain; takes a second or so per 100,000 rows. */
export async function verifyLog(ctx: Ctx): Promise<Verdict> {
  authorise(ctx, 'audit.read')
  return verifyChain(storedChain(ctx.tx))
}
