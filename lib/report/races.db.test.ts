import { expect, it } from 'vitest'
import type { Ctx } from '@/lib/door/context'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { closeIncident, reportIncident } from '@/lib/incident/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { testDatabase } from '@/lib/platform/testing/database'
import { startReport, submitReport } from './commands'
import { thenFollowUp } from './follow-up'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-04-05T01:00:00Z')

const courseOf = (incidentId: string, version: number, course: string) =>
  SaveItem.parse({ incidentId, item: 1, version, state: 'underInvestigation', fields: { course } })

async function aDraft() {
  const { incidentId } = await as(staff, NOW).write((ctx) =>
    thenFollowUp(reportIncident)(ctx, aBreach().inEntity(entityId).parsed()),
  )
  await as(staff, NOW).write((ctx) => thenFollowUp(saveItem)(ctx, courseOf(incidentId, 1, '初めの記録。')))
  const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
  return { incidentId, reportId }
}

const someoneWaits = async () => {
  for (;;) {
    const [row] = await db.$queryRaw<{ waiting: boolean }[]>`
      select exists (select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock') as waiting`
    if (row?.waiting) return
  }
}

/** Runs `first` up to its commit, `second` until it has to wait for it, then lets both go on. */
async function meeting<T>(first: (ctx: Ctx) => Promise<unknown>, second: (ctx: Ctx) => Promise<T>): Promise<T> {
  let commit = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  let done = () => {}
  const written = new Promise<void>((resolve) => {
    done = resolve
  })
  const one = as(staff, NOW).write(async (ctx) => {
    await first(ctx)
    done()
    await held
  })
  await written
  const other = as(manager, NOW).write(second)
  await someoneWaits()
  commit()
  await one
  return other
}

it('a report submitted while a fact is being saved says the saved fact', async () => {
  const { incidentId, reportId } = await aDraft()
  await meeting(
    (ctx) => thenFollowUp(saveItem)(ctx, courseOf(incidentId, 2, '改めた記録。')),
    (ctx) => submitReport(ctx, { reportId, unknownReason: '' }),
  )
  const version = await db.reportVersion.findFirstOrThrow({ where: { reportId } })
  expect(JSON.stringify(version.content)).toContain('改めた記録。')
})

it('nothing is saved into an incident that is being closed', async () => {
  const { incidentId } = await aDraft()
  const { version } = await db.incident.findUniqueOrThrow({ where: { id: incidentId } })
  const late = meeting(
    (ctx) => closeIncident(ctx, { incidentId, version, reason: '対応を終えた' }),
    (ctx) => thenFollowUp(saveItem)(ctx, courseOf(incidentId, 2, '遅れた記録。')),
  )
  await expect(late).rejects.toMatchObject({ code: 'RULE', detail: { message: 'incident.errors.closed' } })
})
