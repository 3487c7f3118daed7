import { expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { addPerson } from '@/lib/person/commands'
import { personList } from '@/lib/person/queries'
import { AddPerson, ListFilter } from '@/lib/person/schema'
import { testDatabase } from '@/lib/platform/testing/database'
import { entrustorsOfIncident } from './queries'
import { aClient, entrusteeIncident } from './testing/two-clients'

const db = await testDatabase()
const entityId = await anEntity(db, 'vendor')
const staff = await aUser(db, 'staff', [entityId])
const NOW = new Date('2026-04-05T01:00:00Z')

it('counts the same person of two clients twice, of one client once', async () => {
  const { incidentId, slug } = await entrusteeIncident(staff, entityId, NOW)
  const first = await aClient(staff, incidentId, '株式会社みなと通販', NOW)
  const second = await aClient(staff, incidentId, '株式会社二番', NOW)
  const add = (entrustorId: string) =>
    as(staff, NOW).write((ctx) =>
      addPerson(
        ctx,
        AddPerson.parse({
          incidentId,
          name: '見本 太郎',
          nameKana: '',
          honorific: '',
          postalCode: '100-0001',
          address: '東京都千代田区千代田1-1',
          building: '',
          phone: '',
          email: '',
          memberId: '',
          itemCodes: ['name'],
          addressee: 'self',
          language: 'ja',
          entrustorId,
        }),
      ),
    )
  await add(first)
  await add(second)
  await add('')
  await expect(add(first)).rejects.toMatchObject({ code: 'RULE', detail: { message: 'person.errors.alreadyListed' } })
  await expect(add('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'INVALID' })
  const listed = (entrustor?: string) =>
    as(staff, NOW).read((ctx) => personList(ctx, slug, ListFilter.parse({ entrustor })))
  expect(await listed()).toMatchObject({ total: 3, entrustors: [{ value: first }, { value: second }] })
  expect(await listed(second)).toMatchObject({ total: 1, all: 3 })
  const { entrustors } = await as(staff, NOW).read((ctx) => entrustorsOfIncident(ctx, slug))
  expect(entrustors.map((entrustor) => entrustor.listed)).toEqual([1, 1])
})
