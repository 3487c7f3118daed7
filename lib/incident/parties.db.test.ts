import { expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { openDuties } from '@/lib/duty/queries'
import { testDatabase } from '@/lib/platform/testing/database'
import { startReport } from '@/lib/report/commands'
import { thenFollowUp } from '@/lib/report/follow-up'
import { reportView } from '@/lib/report/report-view'
import { changeFacts, reportIncident } from './commands'
import { addParty, removeParty } from './party-commands'
import { incidentFile, listIncidents } from './queries'
import { Facts, type Part } from './schema'
import { aBreach } from './testing/a-breach'

const db = await testDatabase()
const own = await anEntity(db, 'own')
const joint = await anEntity(db, 'joint')
const third = await anEntity(db, 'third')
const staff = await aUser(db, 'staff', [own])
const guest = await aUser(db, 'staff', [joint])
const stranger = await aUser(db, 'staff', [third])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-04-05T01:00:00Z')

const begun = () => as(staff, NOW).write((ctx) => thenFollowUp(reportIncident)(ctx, aBreach().inEntity(own).parsed()))
const add = (incidentId: string, entityId: string, part: Part = 'jointReporter', by = manager) =>
  as(by, NOW).write((ctx) => thenFollowUp(addParty)(ctx, { incidentId, entityId, part, personCount: null }))
const listed = async (who: typeof guest) =>
  (await as(who, NOW).read((ctx) => listIncidents(ctx, { page: 1, text: '', state: '' }))).rows.map(({ slug }) => slug)

it('lets the staff of a further entity look at the incident, and at nothing else', async () => {
  const { incidentId, slug } = await begun()
  const hidden = await begun()
  await expect(as(guest, NOW).read((ctx) => incidentFile(ctx, slug))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await add(incidentId, joint)
  const { incident } = await as(guest, NOW).read((ctx) => incidentFile(ctx, slug))
  expect(await listed(guest)).toEqual([slug])
  expect(await as(guest, NOW).read((ctx) => openDuties(ctx, 1))).toMatchObject({ total: 3 })
  await expect(as(guest, NOW).read((ctx) => incidentFile(ctx, hidden.slug))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const facts = Facts.parse({ ...incident, incidentId, personCount: 5 })
  await expect(as(guest, NOW).write((ctx) => changeFacts(ctx, facts))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(as(stranger, NOW).read((ctx) => incidentFile(ctx, slug))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await listed(stranger)).toEqual([])
  await as(manager, NOW).write((ctx) => removeParty(ctx, { incidentId, entityId: joint }))
  await expect(as(guest, NOW).read((ctx) => incidentFile(ctx, slug))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await listed(guest)).toEqual([])
})

it('is for a manager to change; the own entity and a known one are refused', async () => {
  const { incidentId } = await begun()
  await expect(add(incidentId, joint, 'groupCompany', staff)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(add(incidentId, own)).rejects.toMatchObject({ code: 'INVALID' })
  await add(incidentId, joint, 'groupCompany')
  await expect(add(incidentId, joint)).rejects.toMatchObject({ code: 'INVALID' })
})

it('prints joint reporters in the reporter block, group companies not', async () => {
  const { incidentId, slug } = await begun()
  await add(incidentId, joint)
  await add(incidentId, third, 'groupCompany')
  const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
  const { content } = await as(guest, NOW).read((ctx) => reportView(ctx, slug, reportId))
  const field = content.sections[0]?.fields.find(({ id }) => id === 'jointReporters')
  expect(String(field?.answer).split('\n')).toHaveLength(1)
  expect(field?.answer).toContain('青葉クリニック')
})
