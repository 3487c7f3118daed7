import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '@/lib/core/errors'
import type { Actor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { addDays, type CalendarDate } from '@/lib/law/calendar/calendar-date'
import { saveNotice, submitNotice } from '@/lib/notice/commands'
import { editView } from '@/lib/notice/queries'
import { withPersons } from '@/lib/notice/testing/a-notice'
import { anIncident } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { confirmContact } from './commands'
import { contactDirectory } from './queries'

const db = await testDatabase()

/** Checks stay, so every test has a day of its own, long after all checks before it. */
let today: CalendarDate = '2028-06-01'
const noon = () => new Date(`${today}T03:00:00Z`)

let entityId: string
const people = {} as Record<'staff' | 'manager' | 'auditor' | 'admin', Actor & { id: string }>
beforeAll(async () => {
  entityId = await anEntity(db)
  for (const role of ['staff', 'manager', 'auditor', 'admin'] as const)
    people[role] = await aUser(db, role, role === 'staff' ? [entityId] : [])
})
afterEach(() => {
  today = addDays(today, 800)
})

const confirm = (actor: Actor, contactId: string, checkedOn = today) =>
  as(actor, noon()).write((ctx) => confirmContact(ctx, { contactId, checkedOn }))
const entry = async (id: string) => {
  const { contacts } = await as(people.auditor, noon()).read(contactDirectory)
  return contacts.find((contact) => contact.id === id)
}

describe('a notice whose advice names an entry nobody checked for 12 months', () => {
  it('cannot be submitted until somebody did, and says which', async () => {
    const incident = await anIncident(people.staff, entityId, ['name', 'phone'])
    const { incidentId } = incident
    await withPersons(incidentId, [{ items: ['name', 'phone'] }])
    const { content, version } = await as(people.staff).read((ctx) => editView(ctx, incident.slug, 'ja'))
    const saved = await as(people.staff, noon()).write((ctx) => saveNotice(ctx, { incidentId, version, ...content }))
    const submit = () =>
      as(people.staff, noon()).write((ctx) => submitNotice(ctx, { incidentId, version: saved.version }))
    const stopped = async () => {
      const refusal = await submit().then(
        () => null,
        (error: AppError) => error,
      )
      return (refusal?.detail.fields?.contacts ?? []).map((message) =>
        new URLSearchParams(message.split('?')[1]).get('en'),
      )
    }
    expect(await stopped()).toEqual(['Police advice line', 'Consumer hotline'])
    await confirm(people.staff, 'police9110')
    expect(await stopped()).toEqual(['Consumer hotline'])
    await confirm(people.staff, 'consumer188')
    expect(await submit()).toHaveProperty('versionId')
  })
})

describe('confirming an entry of the directory', () => {
  it('makes it usable for 12 months from the day it was compared, and says who did it', async () => {
    expect(await entry('cardCompany')).toMatchObject({ usable: false, checkedBy: null, inLetters: true })
    await confirm(people.staff, 'cardCompany', addDays(today, -10))
    expect(await entry('cardCompany')).toMatchObject({
      usable: true,
      lastCheck: addDays(today, -10),
      usableUntil: `${Number(today.slice(0, 4)) + 1}${addDays(today, -10).slice(4)}`,
      checkedBy: people.staff.name,
    })
  })

  it('adds a check and never changes one', async () => {
    await confirm(people.staff, 'jpcert', addDays(today, -30))
    await confirm(people.manager, 'jpcert')
    const checks = await db.contactCheck.findMany({
      where: { contactId: 'jpcert' },
      orderBy: { checkedOn: 'asc' },
    })
    expect(checks.map(({ checkedById }) => checkedById)).toEqual([people.staff.id, people.manager.id])
    await expect(db.contactCheck.deleteMany()).rejects.toThrow()
    await expect(db.contactCheck.updateMany({ data: { contactId: 'other' } })).rejects.toThrow()
  })

  it('is written into the log', async () => {
    await confirm(people.admin, 'consumer188')
    const last = await db.auditEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({
      action: 'contact.confirmed',
      subjectId: 'consumer188',
      actorId: people.admin.id,
      data: { contact: '消費者ホットライン', checkedOn: today },
    })
  })

  it('is for staff, managers and administrators; the auditor reads', async () => {
    await expect(confirm(people.auditor, 'police9110')).rejects.toThrow('FORBIDDEN')
    expect((await as(people.auditor, noon()).read(contactDirectory)).mayConfirm).toBe(false)
    for (const role of ['staff', 'manager', 'admin'] as const) {
      await confirm(people[role], 'police9110')
      expect((await as(people[role], noon()).read(contactDirectory)).mayConfirm).toBe(true)
    }
  })

  it('takes no day to come and no entry that does not exist', async () => {
    await expect(confirm(people.staff, 'police9110', addDays(today, 1))).rejects.toThrow('INVALID')
    await expect(confirm(people.staff, 'someDesk')).rejects.toThrow('NOT_FOUND')
    expect(await entry('police9110')).toMatchObject({ usable: false })
  })

  it('touches the one entry alone', async () => {
    const usable = async () => {
      const { contacts } = await as(people.staff, noon()).read(contactDirectory)
      return contacts.filter((contact) => contact.usable).map(({ id }) => id)
    }
    expect(await usable()).toEqual([])
    await confirm(people.staff, 'jicc')
    expect(await usable()).toEqual(['jicc'])
  })
})
