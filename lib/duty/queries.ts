import { authorise, type Ctx } from '@/lib/door/context'
import { incidentScope } from '@/lib/door/policy'
import { incidentBySlug } from '@/lib/incident/access'
import { incidentFile } from '@/lib/incident/queries'
import { addDays, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { hoursLeft, SOON_DAYS, urgencyOf } from './model'
import * as repository from './repository'
import { type Timeline, timelineOf } from './timeline'

export const PAGE_SIZE = 25

const ORDER = ['preliminaryReport', 'finalReport', 'supplement', 'noticeToPersons', 'noticeToEntrustor']

/** The duties of one incident, in the order in which they fall due, each with how pressing it is today. */
export async function dutiesOfIncident(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'duty.read')
  const today = jstDateOf(ctx.now)
  const duties = await repository.findDuties(ctx.tx, incident.id)
  return duties
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((duty) => ({ ...duty, ...urgencyOf(duty, today) }))
}

/** An incident from its occurrence to its last duty, as it stands today. */
export async function incidentTimeline(ctx: Ctx, slug: string): Promise<Timeline> {
  const { incident } = await incidentFile(ctx, slug)
  const duties = await dutiesOfIncident(ctx, slug)
  return timelineOf({
    ...incident,
    duties: duties.map((duty) => ({ ...duty, doneOn: duty.doneAt && jstDateOf(duty.doneAt) })),
    today: jstDateOf(ctx.now),
  })
}

/** One page of all open duties the actor may see, the most pressing first. Overdue is a matter of today's date alone. */
export async function openDuties(ctx: Ctx, page: number) {
  authorise(ctx, 'duty.read')
  const today = jstDateOf(ctx.now)
  const scope = incidentScope(ctx.actor)
  const tomorrow = addDays(today, 1)
  const [{ total, rows }, overdue, dueToday, soon] = await Promise.all([
    repository.findOpenDuties(ctx.tx, scope, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }),
    repository.countDue(ctx.tx, scope, null, addDays(today, -1)),
    repository.countDue(ctx.tx, scope, today, today),
    repository.countDue(ctx.tx, scope, tomorrow, addDays(today, SOON_DAYS)),
  ])
  return {
    today,
    total,
    overdue,
    dueToday,
    soon,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((row) => ({ ...row, ...urgencyOf(row, today), hoursLeft: hoursLeft(row.dueOn, ctx.now) })),
  }
}
