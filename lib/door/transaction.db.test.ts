import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/lib/platform/testing/database'
import { authorise, type Ctx } from './context'
import { record } from './record'
import { anEntity, as, aUser } from './testing/actors'

const db = await testDatabase()
const entityId = await anEntity(db)
const manager = await aUser(db, 'manager')
const event = { action: 'entity.changed', subject: { type: 'entity', id: entityId } } as const

const rename = (ctx: Ctx, name: string) => ctx.tx.entity.update({ where: { id: entityId }, data: { name } })
const name = async () => (await db.entity.findUniqueOrThrow({ where: { id: entityId } })).name
const logged = () => db.auditEvent.count()

describe('a change', () => {
  it('that was not authorised is rolled back', async () => {
    const change = as(manager).write(async (ctx) => {
      await rename(ctx, 'not authorised')
      await record(ctx, event)
    })
    await expect(change).rejects.toThrow('not authorised')
    expect(await name()).toBe('青葉クリニック')
    expect(await logged()).toBe(0)
  })

  it('that was not recorded is rolled back', async () => {
    const change = as(manager).write(async (ctx) => {
      authorise(ctx, 'incident.report')
      await rename(ctx, 'not recorded')
    })
    await expect(change).rejects.toThrow('not recorded')
    expect(await name()).toBe('青葉クリニック')
  })

  it('that fails after its record leaves no trace in the log', async () => {
    const change = as(manager).write(async (ctx) => {
      authorise(ctx, 'incident.report')
      await record(ctx, event)
      throw new Error('late')
    })
    await expect(change).rejects.toThrow('late')
    expect(await logged()).toBe(0)
  })

  it('that was both is committed', async () => {
    await as(manager).write(async (ctx) => {
      authorise(ctx, 'incident.report')
      await rename(ctx, 'changed')
      await record(ctx, event)
    })
    expect(await name()).toBe('changed')
    expect(await logged()).toBe(1)
  })

  it('extends one chain with many others at once', async () => {
    const change = async (ctx: Ctx) => {
      authorise(ctx, 'incident.report')
      await record(ctx, event)
    }
    await Promise.all(Array.from({ length: 12 }, () => as(manager).write(change)))
    const rows = await db.auditEvent.findMany({ orderBy: { seq: 'asc' } })
    expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, index) => index + 1))
    for (const [index, row] of rows.entries()) if (index > 0) expect(row.prevHash).toBe(rows[index - 1]?.hash)
  })
})

it('a read that was not authorised does not leave', async () => {
  await expect(as(manager).read((ctx) => ctx.tx.entity.count())).rejects.toThrow('not authorised')
})
