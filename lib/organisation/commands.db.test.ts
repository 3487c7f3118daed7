import { describe, expect, it } from 'vitest'
import { actorOfSession, openSession } from '@/lib/door/account'
import { as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import {
  addEntity,
  addPerson,
  changeEntity,
  changeOwnPassword,
  changePerson,
  revokeSessions,
  setPassword,
} from './commands'
import { namesOf } from './people-names'
import { entitiesForActor, getEntity, getPerson, listEntities, listPeople } from './queries'
import { AddEntity, ChangeEntity } from './schema'

const db = await testDatabase()
const admin = await aUser(db, 'admin')
const manager = await aUser(db, 'manager')

const aoba = {
  code: 'aoba',
  name: '医療法人社団青葉会 青葉クリニック',
  corporateNumber: '7000012050002',
  postalCode: '1500001',
  address: '東京都渋谷区神宮前1-1-1',
  representative: '理事長 青葉 一郎',
  industry: '医療業',
  contactName: '佐藤 花子',
  contactDepartment: '総務部',
  contactPhone: '03-0000-0000',
  contactEmail: 'soumu@example.co.jp',
  deskName: '個人情報お問い合わせ窓口',
  deskPhone: '0120-000-000',
  deskHours: '平日9時から17時',
  deskEmail: '',
  website: 'https://www.example.co.jp/',
  mailDomains: 'example.co.jp',
  authorities: [{ authorityCode: 'mhlw', businessLine: '職業紹介事業', validFrom: '2025-04-01', validTo: '' }],
}
const { id: entityId } = await as(admin).write((ctx) => addEntity(ctx, AddEntity.parse(aoba)))
const { id: otherId } = await as(admin).write((ctx) => addEntity(ctx, AddEntity.parse({ ...aoba, code: 'minato' })))

const add = (email: string) =>
  as(admin).write((ctx) => addPerson(ctx, { email, name: '新人 一郎', role: 'staff', entityIds: [entityId] }))
const person = (id: string) => as(admin).read((ctx) => getPerson(ctx, id))
const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })

describe('people', () => {
  it('are added with a first password that works', async () => {
    const { id, password } = await add('new@example.co.jp')
    expect(await openSession('new@example.co.jp', password)).toMatchObject({ userId: id })
    expect(await person(id)).toMatchObject({ role: 'staff', entityIds: [entityId], active: true })
    expect(await namesOf(db, [id, null, undefined])).toEqual(new Map([[id, '新人 一郎']]))
  })

  it('have an address of their own', async () => {
    await expect(add('new@example.co.jp')).rejects.toMatchObject({
      code: 'INVALID',
      detail: { fields: { email: ['organisation.errors.emailTaken'] } },
    })
  })

  it('are managed by admins only', async () => {
    await expect(as(manager).read((ctx) => listPeople(ctx))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(as(manager).write((ctx) => setPassword(ctx, { id: admin.id }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('are out when disabled, and stay out when enabled again', async () => {
    const { id, password } = await add('leaver@example.co.jp')
    const session = await openSession('leaver@example.co.jp', password)
    const before = await person(id)
    await as(admin).write((ctx) => changePerson(ctx, { ...before, active: false }))
    await as(admin).write((ctx) => changePerson(ctx, { ...before, version: 2, active: true }))
    expect(await actorOfSession(session?.id ?? '')).toBeNull()
    expect((await lastEvent()).data).toEqual({ changed: ['active'], role: 'staff', active: true })
  })

  it('lose nothing when two admins edit at once', async () => {
    const { id } = await add('edited@example.co.jp')
    const before = await person(id)
    await as(admin).write((ctx) => changePerson(ctx, { ...before, name: '一人目' }))
    await expect(as(admin).write((ctx) => changePerson(ctx, { ...before, name: '二人目' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { conflict: { current: { name: '一人目', version: 2 } } },
    })
  })

  it('get a new password and lose their sessions', async () => {
    const { id, password } = await add('forgot@example.co.jp')
    const session = await openSession('forgot@example.co.jp', password)
    const next = await as(admin).write((ctx) => setPassword(ctx, { id }))
    expect(await actorOfSession(session?.id ?? '')).toBeNull()
    expect(await openSession('forgot@example.co.jp', password)).toBeNull()
    expect(await openSession('forgot@example.co.jp', next.password)).not.toBeNull()
    expect(await as(admin).write((ctx) => revokeSessions(ctx, { id }))).toEqual({ sessions: 1 })
  })

  it('change their own password knowing the old one', async () => {
    const { id, password } = await add('self@example.co.jp')
    const self = { id, name: 'self', role: 'staff', entityIds: [entityId] } as const
    const change = (current: string) =>
      as({ ...self, entityIds: [entityId] }).write((ctx) =>
        changeOwnPassword(ctx, { current, next: 'a long new one', again: 'a long new one' }),
      )
    await expect(change('wrong')).rejects.toMatchObject({ detail: { fields: { current: expect.any(Array) } } })
    await change(password)
    expect(await openSession('self@example.co.jp', 'a long new one')).not.toBeNull()
  })

  it('always include an admin, even when two demote each other at once', async () => {
    const demote = async (by: typeof admin, id: string) => {
      const before = await person(id)
      return as(by).write((ctx) => changePerson(ctx, { ...before, role: 'auditor' }))
    }
    await expect(demote(admin, admin.id)).rejects.toMatchObject({
      detail: { message: 'organisation.errors.lastAdmin' },
    })
    const second = await aUser(db, 'admin')
    const results = await Promise.allSettled([demote(admin, second.id), demote(second, admin.id)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.user.count({ where: { role: 'admin', active: true } })).toBe(1)
  })
})

describe('entities', () => {
  const staff = { id: manager.id, name: 'staff', role: 'staff' as const, entityIds: [entityId] }

  it('keep what was entered', async () => {
    expect(await as(manager).read((ctx) => getEntity(ctx, entityId))).toMatchObject({
      postalCode: '150-0001',
      deskEmail: null,
      authorities: [{ authorityCode: 'mhlw', validFrom: '2025-04-01', validTo: null }],
    })
  })

  it('are seen by staff only when their own', async () => {
    expect((await as(staff).read(listEntities)).map((entity) => entity.code)).toEqual(['aoba'])
    expect((await as(manager).read(entitiesForActor)).map((entity) => entity.code)).toEqual(['aoba', 'minato'])
    await expect(as(staff).read((ctx) => getEntity(ctx, otherId))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('have a code of their own', async () => {
    await expect(as(manager).write((ctx) => addEntity(ctx, AddEntity.parse(aoba)))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const root = await aUser(db, 'admin')
    await expect(as(root).write((ctx) => addEntity(ctx, AddEntity.parse(aoba)))).rejects.toMatchObject({
      detail: { fields: { code: ['organisation.errors.codeTaken'] } },
    })
  })

  it('are changed once per version, and the log names the fields', async () => {
    const root = await aUser(db, 'admin')
    const { code: _, ...fields } = aoba
    const input = ChangeEntity.parse({
      ...fields,
      id: otherId,
      version: 1,
      active: true,
      authorities: [],
      industry: '小売業',
    })
    await as(root).write((ctx) => changeEntity(ctx, input))
    expect((await lastEvent()).data).toEqual({ changed: ['authorities', 'industry'] })
    await expect(as(root).write((ctx) => changeEntity(ctx, input))).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
