import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { addAbsence, changeReminderSetting, removeAbsence } from './absence-commands'
import { absencesView, ownReminderSetting } from './absence-queries'
import { AddAbsence, ReminderSetting } from './absence-schema'
import { colleagues } from './colleagues'

const db = await testDatabase()
const aoba = await anEntity(db)
const midori = await anEntity(db, 'midori')
const clerk = await aUser(db, 'staff', [aoba])
const colleague = await aUser(db, 'staff', [aoba, midori])
const stranger = await aUser(db, 'staff', [midori])
const head = await aUser(db, 'manager')
const admin = await aUser(db, 'admin')
const DAY = new Date('2026-12-20T00:00:00Z')

type Actor = typeof head
const add = (by: Actor, of: Actor, deputy: Actor, fromOn: string, toOn: string) =>
  as(by, DAY).write((ctx) => addAbsence(ctx, AddAbsence.parse({ userId: of.id, deputyId: deputy.id, fromOn, toOn })))
const field = (name: string) => ({ code: 'INVALID', detail: { fields: { [name]: expect.anything() } } })

describe('an absence', () => {
  it('is noted by oneself, or by an administrator for others', async () => {
    await add(clerk, clerk, colleague, '2026-12-29', '2027-01-03')
    await add(admin, head, await aUser(db, 'manager'), '2026-12-29', '2027-01-03')
    await expect(add(clerk, colleague, clerk, '2026-12-29', '2027-01-03')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const own = await as(clerk, DAY).read(absencesView)
    expect(own.absences.map(({ fromOn, toOn, deputy }) => [fromOn, toOn, deputy.name])).toEqual([
      ['2026-12-29', '2027-01-03', colleague.name],
    ])
    expect(own.people).toBeNull()
    expect((await as(admin, DAY).read(absencesView)).absences).toHaveLength(2)
  })

  it.each([
    ['a deputy who cannot see the same incidents', stranger, '2027-02-01', '2027-02-02', 'deputyId'],
    ['days that are over', colleague, '2026-12-01', '2026-12-02', 'toOn'],
    ['days on which they are away as it is', colleague, '2027-01-03', '2027-01-05', 'fromOn'],
  ])('is refused with %s', async (_, deputy, fromOn, toOn, at) => {
    await expect(add(clerk, clerk, deputy, fromOn, toOn)).rejects.toMatchObject(field(at))
  })

  it('can be taken back by those who could note it', async () => {
    const { absences } = await as(clerk, DAY).read(absencesView)
    const id = absences[0]?.id ?? ''
    await expect(as(stranger, DAY).write((ctx) => removeAbsence(ctx, { id }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await as(clerk, DAY).write((ctx) => removeAbsence(ctx, { id }))
    expect((await as(clerk, DAY).read(absencesView)).absences).toEqual([])
  })

  it('offers those as deputies who see as much', async () => {
    const { deputies } = await as(clerk, DAY).read(absencesView)
    expect(deputies.map(({ value }) => value)).not.toContain(stranger.id)
    expect(deputies.map(({ value }) => value)).toEqual(expect.arrayContaining([colleague.id, head.id]))
  })
})

describe('how somebody wants to be reminded', () => {
  it('is theirs to say', async () => {
    const setting = ReminderSetting.parse({ language: 'en', quietFrom: '19:00', quietTo: '08:00' })
    await as(clerk).write((ctx) => changeReminderSetting(ctx, setting))
    expect(await as(clerk).read(ownReminderSetting)).toEqual(setting)
    const people = await as({ ...clerk, role: 'manager' }).read((ctx) => colleagues(ctx, [clerk.id]))
    expect(people.get(clerk.id)).toMatchObject(setting)
  })

  it.each([
    { language: 'ja', quietFrom: '19:00', quietTo: '' },
    { language: 'ja', quietFrom: '25:00', quietTo: '08:00' },
    { language: 'fr', quietFrom: '', quietTo: '' },
  ])('is not %o', (setting) => {
    expect(ReminderSetting.safeParse(setting).success).toBe(false)
  })
})
