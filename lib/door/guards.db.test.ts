import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/id'
import { testDatabase } from '@/lib/platform/testing/database'
import { authorise } from './context'
import { record } from './record'
import { anEntity, as, aUser } from './testing/actors'

const db = await testDatabase()
const entityId = await anEntity(db)
const manager = await aUser(db, 'manager')
await as(manager).write(async (ctx) => {
  authorise(ctx, 'incident.report')
  await record(ctx, { action: 'entity.changed', subject: { type: 'entity', id: entityId } })
})

describe('the log in the database', () => {
  it.each([
    ['update "AuditEvent" set "actorName" = \'somebody else\'', 'append-only'],
    ['delete from "AuditEvent"', 'append-only'],
    ['truncate "AuditEvent"', 'append-only'],
    [
      `insert into "AuditEvent" select 3, "at", "actorId", "actorName", "actorRole", "action", "subjectType", "subjectId",
       "incidentId", "data", "requestId", "hash", "hash" from "AuditEvent"`,
      'must extend the chain',
    ],
    [
      `insert into "AuditEvent" select 2, "at", "actorId", "actorName", "actorRole", "action", "subjectType", "subjectId",
       "incidentId", "data", "requestId", "prevHash", "hash" from "AuditEvent"`,
      'must extend the chain',
    ],
  ])('refuses %s', async (sql, reason) => {
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(reason)
  })
})

it('nobody approves what they submitted, whatever the code says', async () => {
  const approval = (decidedById: string) => ({
    incidentId: newId(),
    subjectType: 'reportVersion',
    subjectId: newId(),
    contentSha256: 'a'.repeat(64),
    state: 'approved' as const,
    requestedById: manager.id,
    decidedById,
    decidedAt: new Date(),
  })
  await expect(db.approval.create({ data: approval(manager.id) })).rejects.toThrow('Approval_four_eyes')
  const other = await aUser(db, 'manager')
  await expect(db.approval.create({ data: approval(other.id) })).resolves.toMatchObject({ state: 'approved' })
})

describe('what was decided', () => {
  const decide = async (state: 'approved' | 'returned' | 'waiting') => {
    const decided = { decidedById: (await aUser(db, 'manager')).id, decidedAt: new Date() }
    const { id } = await db.approval.create({
      data: {
        incidentId: newId(),
        subjectType: 'reportVersion',
        subjectId: newId(),
        contentSha256: 'a'.repeat(64),
        state,
        requestedById: manager.id,
        ...(state !== 'waiting' && decided),
      },
    })
    return id
  }
  const change = (id: string, data: Parameters<typeof db.approval.update>[0]['data']) =>
    db.approval.update({ where: { id }, data })

  it('is voided by an edit, and never decided again', async () => {
    await expect(change(await decide('approved'), { state: 'voided' })).resolves.toMatchObject({ state: 'voided' })
    await expect(change(await decide('approved'), { state: 'waiting' })).rejects.toThrow('what was decided stays')
    await expect(change(await decide('returned'), { state: 'approved' })).rejects.toThrow('what was decided stays')
    await expect(change(await decide('approved'), { decidedAt: new Date(0) })).rejects.toThrow('what was decided stays')
  })

  it('was asked for as it says', async () => {
    const id = await decide('waiting')
    for (const data of [{ contentSha256: 'b'.repeat(64) }, { requestedById: newId() }, { subjectId: newId() }])
      await expect(change(id, data)).rejects.toThrow('what was decided stays')
    await expect(db.approval.delete({ where: { id } })).rejects.toThrow('what was decided stays')
  })

  it.each(['Approval', 'ReportVersion', 'NoticeVersion', 'Filing', 'AwareDateChange'])(
    '%s is not emptied',
    async (table) => {
      await expect(db.$executeRawUnsafe(`truncate "${table}" cascade`)).rejects.toThrow(/stays|append-only/)
    },
  )
})

it.each([
  [{ corporateNumber: '123' }, 'Entity_corporateNumber'],
  [{ postalCode: '1500001' }, 'Entity_postalCode'],
])('an entity with %o is refused', async (data, constraint) => {
  await expect(db.entity.update({ where: { id: entityId }, data })).rejects.toThrow(constraint)
})
