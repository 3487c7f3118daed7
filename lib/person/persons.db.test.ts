import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { addPerson, editPerson, removePerson, revealPerson } from './commands'
import { personCounts, positionOf, streamPersonsForLetters } from './for-letters'
import { personList, personView } from './queries'
import { AddPerson, EditPerson, ListFilter } from './schema'
import { anIncident, imported } from './testing/an-import'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff')
const auditor = await aUser(db, 'auditor')
const admin = await aUser(db, 'admin')

const patient = {
  name: '﨑山　花子',
  nameKana: '',
  honorific: '',
  postalCode: '１５０ー０００１',
  address: '東京都渋谷区見本1-2-3',
  building: '',
  phone: '',
  email: '',
  memberId: '',
  itemCodes: ['name', 'medicalRecord'],
  addressee: 'self',
  language: 'ja',
}
const incident = () => anIncident(staff, entityId, ['name', 'medicalRecord', 'address'])
const add = (incidentId: string, changes = {}, actor = staff) =>
  as(actor).write((ctx) => addPerson(ctx, AddPerson.parse({ ...patient, ...changes, incidentId })))
const list = (slug: string, filter = {}, actor = staff) =>
  as(actor).read((ctx) => personList(ctx, slug, ListFilter.parse(filter)))
const reveal = (personId: string, note = '', actor = staff) =>
  as(actor).write((ctx) => revealPerson(ctx, { personId, purpose: 'correction', note }))

describe('one patient', () => {
  it('is added by hand, listed masked, and not twice', async () => {
    const { incidentId, slug } = await incident()
    await add(incidentId)
    const { persons, all, byItem } = await list(slug)
    expect(all).toBe(1)
    expect(persons[0]).toMatchObject({ masked: { name: '﨑●　●●', postalCode: '150-●●●●' }, letterIssue: null })
    expect(byItem).toEqual([
      { item: 'medicalRecord', persons: 1 },
      { item: 'name', persons: 1 },
    ])
    await expect(add(incidentId, { name: '﨑山花子' })).rejects.toMatchObject({ code: 'RULE' })
  })

  it('is judged field by field', async () => {
    const { incidentId } = await incident()
    await expect(add(incidentId, { postalCode: '12', email: 'x', name: '　' })).rejects.toMatchObject({
      code: 'INVALID',
      detail: {
        fields: {
          name: ['person.problem.nameMissing'],
          postalCode: ['person.problem.postalCodeFormat'],
          email: ['person.problem.emailFormat'],
        },
      },
    })
    await expect(add(incidentId, { itemCodes: ['myNumber'] })).rejects.toMatchObject({
      detail: { fields: { itemCodes: ['person.errors.itemNotInIncident'] } },
    })
  })

  it('is revealed for a purpose, and the log has the purpose and not the data', async () => {
    const { incidentId } = await incident()
    const { personId } = await add(incidentId)
    const shown = await reveal(personId, '本人から電話')
    expect(shown.fields).toMatchObject({ name: '﨑山　花子', postalCode: '1500001' })
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({ action: 'person.revealed', subjectId: personId, incidentId })
    expect(event.data).toEqual({ purpose: 'correction', note: '本人から電話' })
    await expect(reveal(personId, '﨑山　花子さんの件')).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('is corrected once per revision', async () => {
    const { incidentId, slug } = await incident()
    const { personId } = await add(incidentId, { address: '' })
    expect((await list(slug, { issue: 'addressMissing' })).total).toBe(1)
    const { revision } = await reveal(personId)
    const edit = (changes = {}) =>
      as(staff).write((ctx) => editPerson(ctx, EditPerson.parse({ ...patient, ...changes, personId, revision })))
    await edit()
    expect((await list(slug)).persons[0]).toMatchObject({ letterIssue: null, masked: { address: '東京都●●●●' } })
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(event.data).toEqual({ fields: ['address'], items: ['medicalRecord', 'name'] })
    await expect(edit({ name: '別の名前' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('has a reader and a language, and is found by them', async () => {
    const { incidentId, slug } = await incident()
    const { personId } = await add(incidentId, { addressee: 'guardian', language: 'en' })
    await add(incidentId, { name: '別の人' })
    expect((await list(slug, { addressee: 'guardian' })).persons).toMatchObject([
      { id: personId, reader: { addressee: 'guardian', language: 'en' } },
    ])
    expect((await list(slug, { language: 'ja', addressee: 'nobody' })).total).toBe(1)
    const { revision, reader } = await reveal(personId)
    expect(reader).toEqual({ addressee: 'guardian', language: 'en' })
    const changed = EditPerson.parse({ ...patient, addressee: 'bereaved', personId, revision })
    await as(staff).write((ctx) => editPerson(ctx, changed))
    expect((await list(slug, { addressee: 'bereaved', language: 'ja' })).total).toBe(1)
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(event.data).toMatchObject({ fields: ['addressee', 'language'] })
  })

  it('whose address is longer than the window gets a letter all the same, and is found', async () => {
    const { incidentId, slug } = await incident()
    await add(incidentId, { address: '東京都渋谷区見本一丁目二番三号　'.repeat(12) })
    const { persons } = await list(slug, { issue: 'beyondWindow' })
    expect(persons).toMatchObject([{ letterIssue: null, fitsWindow: false }])
    expect(await personCounts(db, incidentId)).toMatchObject({ total: 1, printable: 1 })
  })

  it('is removed when that is confirmed', async () => {
    const { incidentId, slug } = await incident()
    const { personId } = await add(incidentId)
    await as(staff).write((ctx) => removePerson(ctx, { personId, confirmed: true }))
    expect((await list(slug)).all).toBe(0)
    await expect(reveal(personId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is out of sight for others', async () => {
    const { incidentId, slug } = await incident()
    const { personId } = await add(incidentId)
    await expect(list(slug, {}, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(reveal(personId, '', stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(list(slug, {}, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await list(slug, {}, auditor)).persons[0]?.masked.name).toBe('﨑●　●●')
    await expect(reveal(personId, '', auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const other = await incident()
    await expect(as(staff).read((ctx) => personView(ctx, other.slug, personId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a long list', () => {
  it('is paged and filtered by the database, and read for letters in a stable order', async () => {
    const { incidentId, slug } = await incident()
    const rows = Array.from(
      { length: 230 },
      (_, i) => `M${i},名前${i},${i % 10 === 0 ? '' : `港区${i}`},${i % 3 ? '' : '○'}`,
    )
    await imported(staff, slug, Buffer.from(`会員番号,氏名,住所,診療の情報\n${rows.join('\n')}`))
    await add(incidentId)
    const second = await list(slug, { page: 2 })
    expect(second).toMatchObject({ all: 231, total: 231, pages: 5 })
    expect(second.persons[0]?.rowNumber).toBe(52)
    expect((await list(slug, { issue: 'any' })).total).toBe(23)
    expect((await list(slug, { row: '12' })).persons).toHaveLength(1)
    expect((await list(slug, { page: 'x', row: 'y' })).total).toBe(231)
    expect(await personCounts(db, incidentId)).toMatchObject({ total: 231, printable: 208 })

    const seen: (number | null)[] = []
    let after: ReturnType<typeof positionOf> | null = null
    for (;;) {
      const batch = await streamPersonsForLetters(db, incidentId, after, 50)
      seen.push(...batch.map((person) => person.rowNumber))
      const last = batch.at(-1)
      if (!last || batch.length < 50) break
      after = positionOf(last)
    }
    expect(seen).toEqual([...Array.from({ length: 230 }, (_, i) => i + 2), null])
  })
})
