import type { Actor } from '@/lib/door/actor'
import { incidentScope } from '@/lib/door/policy'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import { folded, grams } from './fold'
import type { RegisterFilter } from './schema'

const REPORTABLE = {
  yes: { reportable: true },
  no: { reportable: false, undetermined: false },
  undetermined: { undetermined: true },
} as const

/** The incidents a filter asks for, within what the actor may see. Pure: the same filter gives the same condition. */
export function conditionOf(actor: Actor, filter: RegisterFilter, today: CalendarDate): Prisma.IncidentWhereInput {
  const { text, entity, cause, state, reportable, from, to, overdue } = filter
  return {
    AND: [
      incidentScope(actor),
      entity ? { entityId: entity } : {},
      cause ? { preset: cause } : {},
      state ? { state } : {},
      reportable ? REPORTABLE[reportable] : {},
      from || to ? { awareOn: { ...(from && { gte: toDb(from) }), ...(to && { lte: toDb(to) }) } } : {},
      overdue ? { state: 'open', duties: { some: { state: 'open', dueOn: { lt: toDb(today) } } } } : {},
      text ? { search: { is: { grams: { hasEvery: grams(text) }, text: { contains: folded(text).trim() } } } } : {},
    ],
  }
}

export const orderOf = ({ order }: RegisterFilter): Prisma.IncidentOrderByWithRelationInput[] =>
  order === 'newest'
    ? [{ createdAt: 'desc' }, { id: 'desc' }]
    : order === 'aware'
      ? [{ awareOn: 'desc' }, { id: 'desc' }]
      : [{ awareOn: 'asc' }, { id: 'asc' }]
