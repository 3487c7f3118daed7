import { type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { actedOn, type Deed, type Made } from './acted-on'
import { isFrom, reachableAt } from './quiet-hours'
import { type Away, type Colleague, type InCharge, type Recipient, recipientsOf } from './recipients'
import { type DueStep, newestStep, orderOf, SCHEDULE, type Scheduled } from './schedule'

export type OpenDuty = Scheduled & { id: string; incidentId: string }

/** An address that is told by machine. `entityId` null: of every entity. */
export type Hook = { id: string; entityId: string | null }

/** The key says which reminder it is; the table takes each only once. */
const keyOf = (duty: OpenDuty, { anchor, step }: DueStep, channel: 'mail' | 'webhook', to: string) =>
  `${duty.id}:${anchor}:${step}:${channel}:${to}`

export type Planned = {
  step: DueStep
  mails: (Recipient & { key: string; sendAt: Date })[]
  calls: { hook: Hook; key: string; sendAt: Date }[]
}

/** From the last day in time on, nothing is held back. */
const isLastDay = ({ dueOn }: Pick<Scheduled, 'dueOn'>, today: CalendarDate): boolean =>
  dueOn !== null && today >= dueOn

/**
 * The reminder that is owed for a duty now, and to whom; null when none is. Nothing is made before the hour at which
 * reminders go out, and nothing older than what was made already: a clock that goes back says nothing twice.
 */
export function plan(
  duty: OpenDuty,
  incident: InCharge,
  known: {
    people: ReadonlyMap<string, Colleague>
    absences: readonly Away[]
    hooks: readonly Hook[]
    made: readonly Made[]
    /** what people did on these incidents since */
    deeds: readonly Deed[]
  },
  now: Date,
): Planned | null {
  if (!isFrom(SCHEDULE.sendFrom, now)) return null
  const today = jstDateOf(now)
  const step = newestStep(duty, today)
  if (!step) return null
  const later = known.made.some(
    (made) =>
      made.dutyId === duty.id && made.anchor === step.anchor && (orderOf(duty.kind, made.step) ?? 0) > step.order,
  )
  if (later) return null
  const lastDay = isLastDay(duty, today)
  // Who answers for it hears only when nobody acted; nothing is held back on the last day and after it.
  const asked = !lastDay && actedOn(duty, step, known.made, known.deeds) ? (['owner'] as const) : step.to
  const to = recipientsOf(asked, incident, known.people, known.absences, { today, isLastDay: lastDay })
  return {
    step,
    mails: to.map((recipient) => ({
      ...recipient,
      key: keyOf(duty, step, 'mail', recipient.person.id),
      sendAt: reachableAt(recipient.person, duty.dueOn, now),
    })),
    calls: known.hooks
      .filter(({ entityId }) => entityId === null || entityId === incident.entityId)
      .map((hook) => ({ hook, key: keyOf(duty, step, 'webhook', hook.id), sendAt: now })),
  }
}
