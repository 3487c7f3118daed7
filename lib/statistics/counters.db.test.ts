import { expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { fulfilDuty } from '@/lib/duty/commands'
import { reportIncident } from '@/lib/incident/commands'
import { overrideAssessment, withdrawOverride } from '@/lib/incident/override-commands'
import { addParty, removeParty } from '@/lib/incident/party-commands'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { testDatabase } from '@/lib/platform/testing/database'
import { registerPage } from '@/lib/register/queries'
import { thenFollowUp } from '@/lib/report/follow-up'
import { statisticsOf } from './queries'

const db = await testDatabase()
const entityId = await anEntity(db)
const other = await anEntity(db, 'minato')
const staff = await aUser(db, 'staff', [entityId])
const both = await aUser(db, 'staff', [entityId, other])
const stranger = await aUser(db, 'staff', [other])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-05-20T01:00:00Z')

const report = (day: string) =>
  as(staff, NOW).write((ctx) => thenFollowUp(reportIncident)(ctx, aBreach().knownOn(day).inEntity(entityId).parsed()))
const counted = async (actor: typeof staff, input: Record<string, unknown> = {}) =>
  as(actor, NOW).read(async (ctx) => ({
    ...(await statisticsOf(ctx, { from: '2026-04', to: '2026-05', ...input }, 'ja')),
    listed: (await registerPage(ctx, { from: '2026-04-01', to: '2026-05-31', ...input }, 1)).total,
  }))

/** What the incidents count as if everything is counted anew, against what the counters say. */
async function expectExact() {
  const kept = await db.$queryRaw`
    select month, "entityId", "partyIds", fact, sum(count)::int as count from "StatisticsCount"
    group by 1, 2, 3, 4 having sum(count) <> 0 order by 1, 2, 3, 4`
  const anew = await db.$queryRaw`
    select month, "entityId", "partyIds", fact, count(*)::int as count from (
      select date_trunc('month', i."awareOn")::date as month, i."entityId",
        array(select "entityId" from "IncidentParty" p where p."incidentId" = i.id order by 1) as "partyIds",
        unnest(facts_of_incident(i)) as fact
      from "Incident" i) facts group by 1, 2, 3, 4 order by 1, 2, 3, 4`
  expect(kept).toEqual(anew)
}

it('follow every change of an incident, its duties, its items and its parties', async () => {
  const { incidentId } = await report('2026-04-03')
  await report('2026-04-10')
  await expectExact()
  await as(staff, NOW).write((ctx) =>
    fulfilDuty(ctx, {
      incidentId,
      kind: 'preliminaryReport',
      doneAt: new Date('2026-04-10T10:00:00+09:00'),
      lateReason: '休日のため',
    }),
  )
  await expectExact()
  await as(manager, NOW).write((ctx) =>
    thenFollowUp(overrideAssessment)(ctx, { incidentId, reportable: false, categories: [], reason: '誤認' }),
  )
  expect(await counted(manager)).toMatchObject({ incidents: 2, reportable: 1 })
  await expectExact()
  const { id } = await db.assessmentOverride.findFirstOrThrow({ where: { incidentId } })
  await as(manager, NOW).write((ctx) => thenFollowUp(withdrawOverride)(ctx, { incidentId, overrideId: id }))
  await db.reportItem.updateMany({ where: { incidentId, item: { lt: 5 } }, data: { state: 'known' } })
  await db.incident.updateMany({ where: { id: incidentId }, data: { awareOn: new Date('2026-05-01') } })
  expect(await counted(manager)).toMatchObject({ incidents: 2, reportable: 2 })
  await expectExact()
})

it('count for staff the incidents they may see: own ones and those they are a further party to, each once', async () => {
  const { incidentId } = await report('2026-05-02')
  expect(await counted(stranger)).toMatchObject({ incidents: 0, listed: 0 })
  const add = { incidentId, entityId: other, part: 'jointReporter' as const, personCount: null }
  await as(manager, NOW).write((ctx) => thenFollowUp(addParty)(ctx, add))
  expect(await counted(stranger)).toMatchObject({ incidents: 1, reportable: 1, listed: 1 })
  expect(await counted(both)).toMatchObject({ incidents: 3, listed: 3 })
  expect(await counted(manager, { entity: other })).toMatchObject({ incidents: 1, listed: 1 })
  expect(await counted(stranger, { entity: entityId })).toMatchObject({ incidents: 1 })
  await expectExact()
  await as(manager, NOW).write((ctx) => thenFollowUp(removeParty)(ctx, { incidentId, entityId: other }))
  expect(await counted(stranger)).toMatchObject({ incidents: 0, listed: 0 })
  await expectExact()
})

it('stay exact when many change the same counters at once, and nobody waits for an open change', async () => {
  const incidents = await Promise.all(Array.from({ length: 6 }, () => report('2026-04-15')))
  await db.$transaction(async (held) => {
    await held.duty.updateMany({
      where: { incidentId: incidents[0]?.incidentId },
      data: { dueOn: new Date('2026-06-01') },
    })
    await Promise.all(
      incidents
        .slice(1)
        .map(({ incidentId }) =>
          db.duty.updateMany({ where: { incidentId }, data: { dueOn: new Date('2026-06-01') } }),
        ),
    )
  })
  await expectExact()
  const { incidentId } = incidents[0] ?? { incidentId: '' }
  await Promise.all(
    [1, 2, 3, 4, 5].map((item) =>
      db.reportItem.updateMany({ where: { incidentId, item }, data: { state: 'notApplicable' } }),
    ),
  )
  await expectExact()
  await report('2026-04-16')
  const [{ rows } = { rows: 0 }] = await db.$queryRaw<{ rows: number }[]>`
    select max(n)::int as rows from (
      select count(*) as n from "StatisticsCount" where fact = 'reportable' group by month, "entityId", "partyIds") kept`
  expect(rows).toBe(1)
})
