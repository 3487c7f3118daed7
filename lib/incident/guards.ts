import { AppError } from '@/lib/core/errors'
import { authorise, type Ctx, found } from '@/lib/door/context'
import type { Permission } from '@/lib/door/policy'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { namesOf } from '@/lib/organisation/people-names'
import type { IncidentRecord } from './record'
import { findIncident, lockIncident } from './repository'

/**
 * The incident, authorised for a change and still open. Changes of one incident come one after the other: what is
 * submitted says what was saved last, and nothing is saved after closing. Call it before anything of it is read.
 * @throws NOT_FOUND · FORBIDDEN · RULE when it is closed
 */
export async function openIncident(
  ctx: Ctx,
  id: string,
  permission: Permission = 'incident.edit',
): Promise<IncidentRecord> {
  await lockIncident(ctx.tx, id)
  const incident = found(await findIncident(ctx.tx, { id }))
  authorise(ctx, permission, incident)
  if (incident.state === 'closed') throw new AppError('RULE', 'incident.errors.closed')
  return incident
}

type Dates = Record<string, string | null>

const refuse = (dates: Dates, wrong: (date: string) => boolean, message: string): void => {
  const fields = Object.entries(dates).filter(([, date]) => date !== null && wrong(date))
  if (fields.length === 0) return
  throw new AppError('INVALID', {
    message: 'door.invalid',
    fields: Object.fromEntries(fields.map(([field]) => [field, [message]])),
  })
}

/** Nothing is known, found or done tomorrow. @throws INVALID beside the field */
export function notInFuture(ctx: Pick<Ctx, 'now'>, dates: Dates): void {
  const today = jstDateOf(ctx.now)
  refuse(dates, (date) => date > today, 'incident.errors.future')
}

/** Nothing is looked at again yesterday. @throws INVALID beside the field */
export function notInPast(ctx: Pick<Ctx, 'now'>, dates: Dates): void {
  const today = jstDateOf(ctx.now)
  refuse(dates, (date) => date < today, 'incident.errors.past')
}

/** Nobody tells of a breach before it is known. @throws INVALID beside the field */
export function notBeforeAware({ awareOn }: Pick<IncidentRecord, 'awareOn'>, dates: Dates): void {
  refuse(dates, (date) => date < awareOn, 'incident.errors.beforeAware')
}

/** The refusal of the second of two people who edited the same thing: who saved, when, and what is there now. */
export async function savedMeanwhile(
  ctx: Ctx,
  current: object,
  last: { updatedById: string | null; updatedAt: Date },
): Promise<AppError> {
  const names = await namesOf(ctx.tx, [last.updatedById])
  return new AppError('CONFLICT', {
    message: 'door.conflict',
    conflict: {
      current: { ...current },
      changedBy: names.get(last.updatedById ?? ''),
      changedAt: last.updatedAt.toISOString(),
    },
  })
}
