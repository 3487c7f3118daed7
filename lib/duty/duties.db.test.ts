import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { changeFacts, closeIncident, reportIncident } from '@/lib/incident/commands'
import { overrideAssessment } from '@/lib/incident/override-commands'
import { incidentFile } from '@/lib/incident/queries'
import { Facts } from '@/lib/incident/schema'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { testDatabase } from '@/lib/platform/testing/database'
import { fulfilDuty, refreshDuties, setRecheck, whenNothingIsOwed } from './commands'
import { dutiesOfIncident, openDuties } from './queries'
import { SetRecheck } from './schema'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const APRIL_10 = new Date('2026-04-10T01:00:00Z')
const MAY_8 = new Date('2026-05-08T01:00:00Z')

const report = (breach = aBreach()) =>
  as(staff, APRIL_10).write(async (ctx) => {
    const touched = await reportIncident(ctx, breach.inEntity(entityId).parsed())
    await refreshDuties(ctx, touched.incidentId)
    return touched
  })
const dutiesOf = async (slug: string, at = APRIL_10) =>
  Object.fromEntries(
    (await as(manager, at).read((ctx) => dutiesOfIncident(ctx, slug))).map((duty) => [duty.kind, duty]),
  )

describe('duties', () => {
  it('are there as soon as the incident is', async () => {
    const { slug } = await report()
    expect(await dutiesOf(slug)).toMatchObject({
      preliminaryReport: { state: 'open', dueOn: '2026-04-07', urgency: 'overdue' },
      finalReport: { state: 'open', dueOn: '2026-05-07', urgency: 'later' },
      noticeToPersons: { state: 'open', dueOn: null },
      noticeToEntrustor: { state: 'notApplicable' },
    })
  })

  it('leave the answer in force on the incident, for lists', async () => {
    const { incidentId } = await report()
    const kept = () => db.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { reportable: true } })
    expect(await kept()).toEqual({ reportable: true })
    await as(manager).write(async (ctx) => {
      await overrideAssessment(ctx, { incidentId, reportable: false, categories: [], reason: '誤って登録したため' })
      await refreshDuties(ctx, incidentId)
    })
    expect(await kept()).toEqual({ reportable: false })
  })

  it('move with the facts, but not once they are fulfilled', async () => {
    const { slug, incidentId } = await report()
    await as(staff, APRIL_10).write((ctx) =>
      fulfilDuty(ctx, {
        incidentId,
        kind: 'preliminaryReport',
        doneAt: new Date('2026-04-06T03:00:00Z'),
        lateReason: null,
      }),
    )
    const { incident } = await as(staff).read((ctx) => incidentFile(ctx, slug))
    await as(staff, APRIL_10).write(async (ctx) => {
      await changeFacts(ctx, Facts.parse({ ...incident, incidentId, improperPurpose: true }))
      await refreshDuties(ctx, incidentId)
    })
    expect(await dutiesOf(slug)).toMatchObject({
      preliminaryReport: { state: 'done' },
      finalReport: { dueOn: '2026-06-01' },
    })
  })

  it('ask for a reason after their day, with the provision', async () => {
    const { slug, incidentId } = await report()
    const late = (lateReason: string | null) =>
      as(staff, MAY_8).write((ctx) => fulfilDuty(ctx, { incidentId, kind: 'finalReport', doneAt: MAY_8, lateReason }))
    await expect(late(null)).rejects.toMatchObject({ code: 'RULE', detail: { basis: expect.anything() } })
    await late('担当者の不在により確認が遅れた')
    expect((await dutiesOf(slug)).finalReport).toMatchObject({
      state: 'done',
      lateReason: '担当者の不在により確認が遅れた',
    })
    await expect(late('もう一度')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('count the last day of the deadline as in time, in Japan time', async () => {
    const { incidentId } = await report()
    const lastMinute = new Date('2026-05-07T14:59:00Z')
    await as(staff, MAY_8).write((ctx) =>
      fulfilDuty(ctx, { incidentId, kind: 'finalReport', doneAt: lastMinute, lateReason: null }),
    )
  })

  it('keep an incident from being closed while they are open', async () => {
    const { incidentId } = await report()
    await expect(
      as(staff).write((ctx) => whenNothingIsOwed(closeIncident)(ctx, { incidentId, version: 1, reason: '終わり' })),
    ).rejects.toMatchObject({ code: 'RULE' })
  })

  it('tell nobody who may not close the incident how many are open', async () => {
    const { incidentId } = await report()
    const close = whenNothingIsOwed(closeIncident)
    const input = { incidentId, version: 1, reason: '終わり' }
    const [stranger, admin] = [await aUser(db, 'staff'), await aUser(db, 'admin')]
    await expect(as(stranger).write((ctx) => close(ctx, input))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(admin).write((ctx) => close(ctx, input))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('without a day count can be looked at again on a day', async () => {
    const { slug, incidentId } = await report()
    await as(staff, APRIL_10).write((ctx) =>
      setRecheck(ctx, { incidentId, kind: 'noticeToPersons', recheckOn: '2026-04-20' }),
    )
    expect((await dutiesOf(slug)).noticeToPersons?.recheckOn).toBe('2026-04-20')
  })

  it('but not on a day that is past; today is well', async () => {
    const { slug, incidentId } = await report()
    const look = (recheckOn: string) =>
      as(staff, APRIL_10).write((ctx) =>
        setRecheck(ctx, SetRecheck.parse({ incidentId, kind: 'noticeToPersons', recheckOn })),
      )
    await expect(look('2026-04-09')).rejects.toMatchObject({
      code: 'INVALID',
      detail: { fields: { recheckOn: ['incident.errors.past'] } },
    })
    await look('2026-04-10')
    expect((await dutiesOf(slug)).noticeToPersons?.recheckOn).toBe('2026-04-10')
  })

  it('stand before the manager by urgency, across incidents', async () => {
    await report(aBreach().knownOn('2026-03-30'))
    const { rows, overdue } = await as(manager, APRIL_10).read((ctx) => openDuties(ctx, 1))
    const dated = rows.map(({ dueOn }) => dueOn).filter((day) => day !== null)
    expect(dated).toEqual([...dated].sort())
    expect(overdue).toBe(rows.filter(({ urgency }) => urgency === 'overdue').length)
  })
})
