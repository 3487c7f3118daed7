import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideAwareDate, moveAwareDate } from './aware-date-commands'
import { changeFacts, closeIncident, reportIncident } from './commands'
import { removeAffectedData, saveAffectedData } from './data-commands'
import { saveItem } from './item-commands'
import { SaveItem } from './item-schema'
import { overrideAssessment, withdrawOverride } from './override-commands'
import { awareDateHistory, incidentFile, listIncidents } from './queries'
import type { IncidentRecord } from './record'
import { AffectedDataInput, Facts, MoveAwareDate, OverrideAssessment } from './schema'
import { aBreach } from './testing/a-breach'

const db = await testDatabase()
const entityId = await anEntity(db)
const otherEntity = await anEntity(db, 'minato')
const staff = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff', [otherEntity])
const manager = await aUser(db, 'manager')
const secondManager = await aUser(db, 'manager')
const admin = await aUser(db, 'admin')

const report = (by = staff) => as(by).write((ctx) => reportIncident(ctx, aBreach().inEntity(entityId).parsed()))
const fileOf = (slug: string) => as(manager).read((ctx) => incidentFile(ctx, slug))
const factsOf = (incident: IncidentRecord, changes: Partial<Facts>) =>
  Facts.parse({ ...incident, incidentId: incident.id, ...changes })
const move = (incident: IncidentRecord, toDate: string, reason: string) =>
  MoveAwareDate.parse({ incidentId: incident.id, version: incident.version, toDate, awareBy: '受付担当', reason })

describe('logging an incident', () => {
  it('numbers per entity without a gap, also at once', async () => {
    const slugs = await Promise.all([report(), report(), report()])
    const numbers = slugs.map(({ slug }) => Number(slug.slice(-4))).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3])
  })

  it('does not exist for staff of another entity, nor for the administrator', async () => {
    const { slug } = await report()
    await expect(as(stranger).read((ctx) => incidentFile(ctx, slug))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(admin).read((ctx) => incidentFile(ctx, slug))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const seen = await as(stranger).read((ctx) => listIncidents(ctx, { page: 1, text: '', state: '' }))
    expect(seen.total).toBe(0)
  })

  it('refuses a day that has not come', async () => {
    const tomorrow = as(staff, new Date('2026-04-02T10:00:00Z')).write((ctx) =>
      reportIncident(ctx, aBreach().inEntity(entityId).parsed()),
    )
    await expect(tomorrow).rejects.toMatchObject({
      code: 'INVALID',
      detail: { fields: { awareOn: expect.anything() } },
    })
  })
})

describe('two people on one record', () => {
  it('gives the second a conflict with what the first saved, and loses nothing', async () => {
    const { slug } = await report()
    const { incident } = await fileOf(slug)
    await as(staff).write((ctx) => changeFacts(ctx, factsOf(incident, { personCount: 2 })))
    const second = as(manager).write((ctx) => changeFacts(ctx, factsOf(incident, { personCount: 3 })))
    await expect(second).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { conflict: { current: { personCount: 2, version: 2 }, changedBy: staff.name } },
    })
    expect((await fileOf(slug)).incident.personCount).toBe(2)
  })

  it('names who saved the row of data, whoever saved the rest', async () => {
    const { slug } = await report()
    const { incident, rows } = await fileOf(slug)
    const row = rows[0] ?? expect.fail('a breach has data')
    const change = AffectedDataInput.parse({
      ...row,
      ownLabel: row.ownLabel ?? '',
      incidentId: incident.id,
      medium: 'electronic',
    })
    await as(manager).write((ctx) => saveAffectedData(ctx, change))
    await as(staff).write((ctx) => changeFacts(ctx, factsOf(incident, { personCount: 2 })))
    const taken = {
      code: 'CONFLICT',
      detail: { conflict: { current: { medium: 'electronic' }, changedBy: manager.name } },
    }
    await expect(as(staff).write((ctx) => saveAffectedData(ctx, change))).rejects.toMatchObject(taken)
    const removal = { incidentId: incident.id, id: row.id, version: row.version }
    await expect(as(staff).write((ctx) => removeAffectedData(ctx, removal))).rejects.toMatchObject(taken)
  })

  it('adds a row of data behind the last, also after one was taken away', async () => {
    const { slug } = await report()
    const { incident, rows } = await fileOf(slug)
    const add = (ownLabel: string) =>
      as(staff).write((ctx) =>
        saveAffectedData(
          ctx,
          AffectedDataInput.parse({ ...rows[0], incidentId: incident.id, id: '', itemCode: 'own', ownLabel }),
        ),
      )
    await add('会員番号')
    await add('来店日')
    const first = rows[0] ?? expect.fail('a breach has data')
    await as(staff).write((ctx) =>
      removeAffectedData(ctx, { incidentId: incident.id, id: first.id, version: first.version }),
    )
    await add('購入品')
    const labels = (await fileOf(slug)).rows.map(({ ownLabel }) => ownLabel).filter((label) => label !== null)
    expect(labels).toEqual(['会員番号', '来店日', '購入品'])
  })

  it('keeps different items apart', async () => {
    const { slug } = await report()
    const { incident } = await fileOf(slug)
    const item = (number: number, fields: object) =>
      SaveItem.parse({ incidentId: incident.id, item: number, version: 1, state: 'underInvestigation', fields })
    await as(staff).write((ctx) => saveItem(ctx, item(1, { course: '受付で渡した' })))
    await as(manager).write((ctx) => saveItem(ctx, item(8, { done: '二重確認' })))
    const { items } = await fileOf(slug)
    expect(items.map(({ version }) => version)).toEqual([2, 1, 1, 1, 1, 1, 1, 2, 1])
  })

  it('calls an item known only when it is complete', async () => {
    const { slug } = await report()
    const { incident } = await fileOf(slug)
    const known = SaveItem.parse({
      incidentId: incident.id,
      item: 5,
      version: 1,
      state: 'known',
      fields: { exists: 'no' },
    })
    await expect(as(staff).write((ctx) => saveItem(ctx, known))).rejects.toMatchObject({
      code: 'INVALID',
      detail: { fields: { 'fields.content': ['form.required'] } },
    })
  })
})

describe('the day it became known', () => {
  it('does not move to where it is', async () => {
    const { slug } = await report()
    const { incident } = await fileOf(slug)
    await expect(as(staff).write((ctx) => moveAwareDate(ctx, move(incident, '2026-04-03', '')))).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(await as(staff).read((ctx) => awareDateHistory(ctx, slug))).toEqual([])
  })

  it('moves earlier at once and keeps the old day', async () => {
    const { slug } = await report()
    const { incident } = await fileOf(slug)
    const answer = await as(staff).write((ctx) => moveAwareDate(ctx, move(incident, '2026-04-01', '')))
    expect(answer.waits).toBe(false)
    expect((await fileOf(slug)).incident.awareOn).toBe('2026-04-01')
    expect(await as(staff).read((ctx) => awareDateHistory(ctx, slug))).toMatchObject([{ fromDate: '2026-04-03' }])
  })

  it('moves later only with a reason and a manager who is not the proposer', async () => {
    const { slug } = await report()
    const { incident } = await fileOf(slug)
    const bare = as(staff).write((ctx) => moveAwareDate(ctx, move(incident, '2026-04-06', '')))
    await expect(bare).rejects.toMatchObject({ code: 'INVALID' })
    const input = { ...move(incident, '2026-04-06', '最初の申告は別の書類についてのものだった'), awareBy: '院長' }
    expect((await as(staff).write((ctx) => moveAwareDate(ctx, input))).waits).toBe(true)
    expect((await fileOf(slug)).incident.awareOn).toBe('2026-04-03')
    const [change] = await as(staff).read((ctx) => awareDateHistory(ctx, slug))
    expect(change).toMatchObject({ fromBy: incident.awareBy, toBy: '院長' })
    const decide = { changeId: change?.id ?? '', accept: true }
    await expect(as(staff).write((ctx) => decideAwareDate(ctx, decide))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await as(manager).write((ctx) => decideAwareDate(ctx, decide))
    expect((await fileOf(slug)).incident).toMatchObject({ awareOn: '2026-04-06', awareBy: '院長' })
    await expect(as(secondManager).write((ctx) => decideAwareDate(ctx, decide))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe('a manager’s own answer', () => {
  const input = (incidentId: string) =>
    OverrideAssessment.parse({
      incidentId,
      reportable: false,
      categories: [],
      reason: '相手方が未開封のまま返却したことを確認',
    })

  it('is for managers, keeps both answers and can be withdrawn', async () => {
    const { slug, incidentId } = await report()
    await expect(as(staff).write((ctx) => overrideAssessment(ctx, input(incidentId)))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await as(manager).write((ctx) => overrideAssessment(ctx, input(incidentId)))
    const { assessment } = await fileOf(slug)
    expect([assessment.reportable, assessment.computed.reportable]).toEqual([false, true])
    const overrideId = assessment.override?.id ?? ''
    await as(manager).write((ctx) => withdrawOverride(ctx, { incidentId, overrideId }))
    expect((await fileOf(slug)).assessment.reportable).toBe(true)
  })
})

describe('a closed incident', () => {
  it('takes no more changes', async () => {
    const { slug, incidentId } = await report()
    await as(staff).write((ctx) => closeIncident(ctx, { incidentId, version: 1, reason: '対応を終えた' }))
    const { incident } = await fileOf(slug)
    await expect(as(staff).write((ctx) => changeFacts(ctx, factsOf(incident, {})))).rejects.toMatchObject({
      code: 'RULE',
    })
  })
})
