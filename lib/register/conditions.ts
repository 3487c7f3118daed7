import type { Actor } from '@/lib/door/actor'
import { concernsSql, scopedEntities } from '@/lib/incident/concerns-sql'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { Prisma } from '@/prisma/generated/client'
import { folded, grams } from './fold'
import type { RegisterFilter } from './schema'

const { sql } = Prisma

const REPORTABLE = {
  yes: sql`i.reportable`,
  no: sql`not i.reportable and not i.undetermined`,
  undetermined: sql`i.undetermined`,
} as const

/** In a pattern of LIKE these stand for themselves. */
const plain = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Incidents whose text holds another: the index finds by pieces, the text decides. */
const holds = (text: string) => sql`exists (
  select from "IncidentSearch" s where s."incidentId" = i.id
    and s.grams @> ${grams(text)}::text[] and s.text like ${`%${plain(folded(text).trim())}%`})`

/**
 * The incidents a filter asks for, within what the actor may see, in SQL over the incident `i`. Pure: the same filter gives
 * the same condition.
 */
export function conditionOf(actor: Actor, filter: RegisterFilter, today: CalendarDate): Prisma.Sql {
  const { text, entity, cause, state, reportable, from, to, overdue } = filter
  const scope = scopedEntities(actor)
  const all = [
    scope && concernsSql(scope),
    entity && concernsSql([entity]),
    cause && sql`i.preset = ${cause}`,
    state && sql`i.state = ${state}::"IncidentState"`,
    reportable && REPORTABLE[reportable],
    from && sql`i."awareOn" >= ${from}::date`,
    to && sql`i."awareOn" <= ${to}::date`,
    overdue &&
      sql`i.state = 'open' and exists (
        select from "Duty" d where d."incidentId" = i.id and d.state = 'open' and d."dueOn" < ${today}::date)`,
    text && holds(text),
  ].flatMap((part) => (part ? [sql`(${part})`] : []))
  return all.length > 0 ? Prisma.join(all, ' and ') : sql`true`
}

const ORDERS = {
  newest: sql`i."createdAt" desc, i.id desc`,
  aware: sql`i."awareOn" desc, i.id desc`,
  awareOldest: sql`i."awareOn", i.id`,
} as const

export const orderOf = ({ order }: RegisterFilter): Prisma.Sql => ORDERS[order]
