import { expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { assignIncident } from './assign-commands'
import { assignmentView } from './assign-queries'
import { AssignIncident } from './assign-schema'
import { closeIncident, reportIncident } from './commands'
import { aBreach } from './testing/a-breach'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const colleague = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff', [await anEntity(db, 'midori')])
const head = await aUser(db, 'manager')
const { incidentId, slug } = await as(staff).write((ctx) => reportIncident(ctx, aBreach().inEntity(entityId).parsed()))
const assign = (actor: typeof head, ownerId: string, managerId: string) =>
  as(actor).write((ctx) => assignIncident(ctx, AssignIncident.parse({ incidentId, ownerId, managerId })))
const view = () => as(head).read((ctx) => assignmentView(ctx, slug))

it('who registered an incident is in charge until somebody else is', async () => {
  expect(await view()).toMatchObject({ ownerId: null, owner: null, registeredBy: staff.name })
  await assign(staff, colleague.id, head.id)
  expect(await view()).toMatchObject({ owner: colleague.name, manager: head.name })
  await assign(head, '', '')
  expect(await view()).toMatchObject({ ownerId: null, managerId: null })
})

it('only those who can act on it can be put in charge, and only managers answer for it', async () => {
  await expect(assign(head, stranger.id, '')).rejects.toMatchObject({ code: 'INVALID' })
  await expect(assign(head, '', colleague.id)).rejects.toMatchObject({ code: 'INVALID' })
  await expect(assign(stranger, '', '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { owners } = await view()
  expect(owners.map(({ value }) => value)).not.toContain(stranger.id)
})

it('does not change once the incident is closed', async () => {
  await as(head).write((ctx) => closeIncident(ctx, { incidentId, version: 1, reason: '終わり' }))
  await expect(assign(head, colleague.id, '')).rejects.toMatchObject({ code: 'RULE' })
})
