import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { QuietHours } from './quiet-hours'
import type { RecipientRole } from './schedule'

/** Somebody with an account, as far as reminders need to know them. */
export type Colleague = QuietHours & {
  id: string
  name: string
  email: string
  role: 'staff' | 'manager' | 'auditor' | 'admin'
  active: boolean
  entityIds: string[]
  language: string
}

export type Away = { userId: string; deputyId: string; fromOn: CalendarDate; toOn: CalendarDate }

/** Who answers for an incident. */
export type InCharge = { entityId: string; ownerId: string | null; createdById: string; managerId: string | null }

export type Recipient = { person: Colleague; role: RecipientRole }

/** Whether somebody can act on the incident at all: others learn nothing of it. */
const canAct = (person: Colleague | undefined, entityId: string): person is Colleague =>
  person?.active === true &&
  (person.role === 'manager' || (person.role === 'staff' && person.entityIds.includes(entityId)))

/**
 * Who is reminded, each person once. Whoever is away is stood in for by their deputy (or the deputy's deputy) and hears of
 * it themselves only on the last day. Where a step asks for the deputy and nobody named one, every other manager is it.
 */
export function recipientsOf(
  to: readonly RecipientRole[],
  incident: InCharge,
  people: ReadonlyMap<string, Colleague>,
  absences: readonly Away[],
  { today, isLastDay }: { today: CalendarDate; isLastDay: boolean },
): Recipient[] {
  const able = (id: string | null) => {
    const person = people.get(id ?? '')
    return canAct(person, incident.entityId) ? person : null
  }
  const standIn = (person: Colleague): Colleague | null => {
    let at = person
    const seen = new Set([person.id])
    for (;;) {
      const away = absences.find(({ userId, fromOn, toOn }) => userId === at.id && fromOn <= today && today <= toOn)
      if (!away) return at
      const deputy = able(away.deputyId)
      if (!deputy || seen.has(deputy.id)) return null
      seen.add(deputy.id)
      at = deputy
    }
  }

  const allManagers = [...people.values()].filter((one) => one.role === 'manager' && canAct(one, incident.entityId))
  const answering = able(incident.managerId)
  const managers = answering ? [answering] : allManagers
  const owner = able(incident.ownerId) ?? able(incident.createdById)

  const reached = new Map<string, Recipient>()
  const add = (person: Colleague, role: RecipientRole) => {
    if (!reached.has(person.id)) reached.set(person.id, { person, role })
  }
  const reach = (person: Colleague, role: RecipientRole) => {
    const there = standIn(person)
    if (there === person) return add(person, role)
    if (there) add(there, 'deputy')
    if (!there || isLastDay) add(person, role)
  }

  if (owner && to.includes('owner')) reach(owner, 'owner')
  if (to.includes('manager') || !owner) for (const manager of managers) reach(manager, 'manager')
  const deputies = [...reached.values()].some(({ role }) => role === 'deputy')
  if (to.includes('deputy') && !deputies) for (const manager of allManagers) add(manager, 'deputy')
  return [...reached.values()]
}
