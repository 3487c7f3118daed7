import { readdirSync } from 'node:fs'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { refreshDuties } from '@/lib/duty/commands'
import { reportIncident } from '@/lib/incident/commands'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { outboxFolder } from '@/lib/platform/outbox'
import type { PrismaClient } from '@/prisma/generated/client'
import { remind } from '../plan-reminders'
import { workAt } from './a-work'

export const jst = (text: string) => new Date(`${text}:00+09:00`)

/** An entity with somebody in charge and two managers. */
export async function aTeam(db: PrismaClient) {
  const entityId = await anEntity(db)
  const staff = await aUser(db, 'staff', [entityId])
  const managers = [await aUser(db, 'manager'), await aUser(db, 'manager')] as const
  return { entityId, staff, managers }
}

/** An incident known and registered on a day at nine in the morning. */
export const anIncident = ({ entityId, staff }: Awaited<ReturnType<typeof aTeam>>, day: string) =>
  as(staff, jst(`${day}T09:00`)).write(async (ctx) => {
    const touched = await reportIncident(ctx, aBreach().knownOn(day).inEntity(entityId).parsed())
    await refreshDuties(ctx, touched.incidentId)
    return touched
  })

/** One run of the job at a moment in Japan. */
export const remindAt = (text: string, jobId?: string) => remind(workAt(jst(text), jobId))

/** The mails in the outbox folder. */
export function outbox(): string[] {
  try {
    return readdirSync(outboxFolder()).filter((name) => name.endsWith('.eml'))
  } catch {
    return []
  }
}
