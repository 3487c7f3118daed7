import { describe, expect, it } from 'vitest'
import { as } from '@/lib/door/testing/actors'
import { acknowledgeDuty, refreshDuties } from '@/lib/duty/commands'
import { AcknowledgeDuty } from '@/lib/duty/schema'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { testDatabase } from '@/lib/platform/testing/database'
import { anIncident, aTeam, jst, remindAt } from './testing/reminder-world'

const db = await testDatabase()
const team = await aTeam(db)

const acknowledge = (incidentId: string, at: string) =>
  as(team.staff, jst(at)).write((ctx) =>
    acknowledgeDuty(ctx, AcknowledgeDuty.parse({ incidentId, kind: 'preliminaryReport' })),
  )
const rolesOf = async (incidentId: string, step: string) =>
  (
    await db.outgoingMessage.findMany({
      where: { incidentId, step, channel: 'mail' },
      orderBy: { recipientRole: 'asc' },
    })
  ).map(({ recipientRole }) => recipientRole)

describe('nobody acted', () => {
  it('is what the log does not tell: work on an item keeps the next step with the person in charge', async () => {
    const { incidentId } = await anIncident(team, '2026-12-26')
    await remindAt('2026-12-27T08:00')
    await as(team.staff, jst('2026-12-27T10:00')).write(async (ctx) => {
      await saveItem(
        ctx,
        SaveItem.parse({ incidentId, item: 4, version: 1, state: 'underInvestigation', fields: { detail: '調査中' } }),
      )
      await refreshDuties(ctx, incidentId)
    })
    await remindAt('2026-12-28T08:00')
    await remindAt('2026-12-28T08:05')
    expect(await rolesOf(incidentId, 'day3')).toEqual(['owner'])
    await remindAt('2026-12-29T08:00')
    expect(await rolesOf(incidentId, 'day4')).toEqual(['manager', 'manager', 'owner'])
  })

  it('“I am on it” is recorded, holds for one step, and not on the last day', async () => {
    const { incidentId } = await anIncident(team, '2026-12-26')
    await remindAt('2026-12-28T08:00')
    expect(await rolesOf(incidentId, 'day3')).toEqual(['manager', 'manager', 'owner'])
    await acknowledge(incidentId, '2026-12-28T09:00')
    expect(await db.auditEvent.count({ where: { incidentId, action: 'duty.acknowledged' } })).toBe(1)
    await remindAt('2026-12-29T08:00')
    expect(await rolesOf(incidentId, 'day4')).toEqual(['owner'])
    await acknowledge(incidentId, '2026-12-29T09:00')
    await remindAt('2026-12-30T08:00')
    expect(await rolesOf(incidentId, 'day5')).toEqual(['manager', 'manager', 'owner'])
    await expect(acknowledge(incidentId, '2026-12-30T09:00')).rejects.toMatchObject({
      code: 'RULE',
      detail: { message: 'duty.errors.lastDay' },
    })
  })
})
