import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { refreshDuties } from '@/lib/duty/commands'
import { reportIncident } from '@/lib/incident/commands'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { testDatabase } from '@/lib/platform/testing/database'
import { startReport } from '@/lib/report/commands'
import { markSeen } from './commands'
import { changesSinceVisit, duties } from './queries'

const db = await testDatabase()
const entityId = await anEntity(db)
const other = await anEntity(db, 'minato')
const staff = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff', [other])
const manager = await aUser(db, 'manager')
const APRIL_6 = new Date('2026-04-06T01:00:00Z')

const report = () =>
  as(staff, APRIL_6).write(async (ctx) => {
    const touched = await reportIncident(ctx, aBreach().inEntity(entityId).parsed())
    await refreshDuties(ctx, touched.incidentId)
    return touched
  })
const dutiesOf = async (slug: string, actor = manager) =>
  (await as(actor, APRIL_6).read((ctx) => duties(ctx, 1))).rows.filter(({ incident }) => incident.slug === slug)
const changes = (actor = manager) => as(actor, APRIL_6).read(changesSinceVisit)

describe('the desk', () => {
  it('says what stands between a duty and its end, and how many hours are left', async () => {
    const { slug, incidentId } = await report()
    expect((await dutiesOf(slug))[0]).toMatchObject({
      kind: 'preliminaryReport',
      urgency: 'soon',
      hoursLeft: 38,
      blockers: [{ kind: 'notBegun' }],
    })
    await as(staff, APRIL_6).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
    const [preliminary, final] = await dutiesOf(slug)
    expect(preliminary?.blockers).toEqual([{ kind: 'draft' }])
    expect(final?.blockers).toEqual([{ kind: 'notBegun' }, expect.objectContaining({ kind: 'itemsUnknown' })])
  })

  it('counts what is overdue, due today and pressing', async () => {
    await report()
    const at = (day: string) => as(manager, new Date(`${day}T03:00:00Z`)).read((ctx) => duties(ctx, 1))
    const before = await at('2026-04-06')
    expect(before.soon).toBeGreaterThan(0)
    expect((await at('2026-04-07')).dueToday).toBe(before.soon)
    expect((await at('2026-04-08')).overdue).toBe(before.soon)
  })

  it('tells what others changed until it is marked as seen, and nothing of one’s own', async () => {
    const { slug } = await report()
    const told = (await changes()).incidents.find((incident) => incident.slug === slug)
    expect(told?.changes.map(({ action }) => action)).toContain('incident.reported')
    expect((await changes(staff)).incidents).toEqual([])
    const { newest } = await changes()
    await as(manager, APRIL_6).write((ctx) => markSeen(ctx, { seq: newest }))
    expect(await changes()).toMatchObject({ firstVisit: false, incidents: [] })
    await report()
    expect((await changes()).incidents).toHaveLength(1)
    await as(manager, APRIL_6).write((ctx) => markSeen(ctx, { seq: 0 }))
    expect((await changes()).incidents).toHaveLength(1)
  })

  it('shows another entity nothing', async () => {
    const { slug } = await report()
    expect(await dutiesOf(slug, stranger)).toEqual([])
    expect((await changes(stranger)).incidents).toEqual([])
  })
})
