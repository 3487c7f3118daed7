import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import { Prisma } from '@/prisma/generated/client'
import type { DutyKind } from '../model'
import { type Deed, type Made, WATCHED } from './acted-on'

const DUTY = {
  id: true,
  incidentId: true,
  kind: true,
  binding: true,
  dueOn: true,
  recheckOn: true,
  incident: {
    select: {
      slug: true,
      number: true,
      awareOn: true,
      entityId: true,
      ownerId: true,
      managerId: true,
      createdById: true,
      entity: { select: { name: true } },
    },
  },
} satisfies Prisma.DutySelect

/** Open duties of open incidents in the order of their ids, from after the last one seen. */
export async function findOpenDuties(tx: Tx, after: string | null, take: number) {
  const rows = await tx.duty.findMany({
    where: { state: 'open', incident: { state: 'open', imported: false }, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
    select: DUTY,
  })
  return rows.map(({ incident, ...row }) => ({
    ...row,
    kind: row.kind as DutyKind,
    dueOn: fromDb(row.dueOn),
    recheckOn: fromDb(row.recheckOn),
    awareOn: fromDb(incident.awareOn) as CalendarDate,
    incident,
  }))
}
export type RemindedDuty = Awaited<ReturnType<typeof findOpenDuties>>[number]

/** Which reminders of these duties were made; their day is the second part of the key. */
export const findMade = (tx: Tx, dutyIds: string[]) =>
  tx.$queryRaw<(Made & { key: string })[]>`
    select key, "dutyId"::text as "dutyId", split_part(key, ':', 2) as anchor, step, "createdAt" as at
    from "OutgoingMessage" where "dutyId" = any(${dutyIds}::uuid[])`

/** What people did on these incidents that may count as work on a duty, after a moment. */
export const findDeeds = (tx: Tx, incidentIds: string[], after: Date) =>
  incidentIds.length === 0
    ? Promise.resolve([])
    : tx.$queryRaw<Deed[]>`
        select "incidentId"::text as "incidentId", action, data->>'kind' as kind, max(at) as at
        from "AuditEvent"
        where "incidentId" = any(${incidentIds}::uuid[]) and at > ${after} and action = any(${[...WATCHED]}::text[])
          and "actorId" is not null and "actorRole" <> 'system'
        group by 1, 2, 3`

export type NewMessage = Omit<Prisma.OutgoingMessageCreateManyInput, 'id' | 'state' | 'tries' | 'failure' | 'sentAt'>

/** Writes messages whose key is not there yet. @returns how many were new */
export async function insertMessages(tx: Tx, messages: NewMessage[]): Promise<number> {
  const { count } = await tx.outgoingMessage.createMany({ data: messages, skipDuplicates: true })
  return count
}

/** The day a duty's reminders are counted from now, and the one that is owed; null: none is owed yet. */
export type Current = { dutyId: string; anchor: string; step: string | null }

/**
 * Drops what waits and is no longer needed: the duty is done, moved to another day, or a newer reminder of it was made.
 * @returns how many
 */
export const dropOutdated = (tx: Tx, current: Current[]) =>
  current.length === 0
    ? Promise.resolve(0)
    : tx.$executeRaw`
        update "OutgoingMessage" m set state = 'dropped'
        from (values ${Prisma.join(
          current.map(({ dutyId, anchor, step }) => Prisma.sql`(${dutyId}::uuid, ${anchor}::text, ${step}::text)`),
        )}) as now(duty, anchor, step)
        where m."dutyId" = now.duty and m.state = 'waiting'
          and (split_part(m.key, ':', 2) <> now.anchor or m.step <> now.step)`

/** Drops what waits of duties that are not open any more. */
export const dropFulfilled = (tx: Tx) => tx.$executeRaw`
  update "OutgoingMessage" m set state = 'dropped'
  from "Duty" d join "Incident" i on i.id = d."incidentId"
  where m."dutyId" = d.id and m.state = 'waiting' and (d.state <> 'open' or i.state <> 'open')`

/** Active webhooks, for the planner and for the one call. */
export const findHooks = (tx: Tx) =>
  tx.webhook.findMany({
    where: { active: true },
    select: { id: true, entityId: true, shape: true, language: true },
    orderBy: { id: 'asc' },
  })
