import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { closeIncident } from '@/lib/incident/commands'
import { dataPath } from '@/lib/platform/env'
import { testDatabase } from '@/lib/platform/testing/database'
import { addPerson, editPerson, removePerson, revealPerson } from './commands'
import { cancelImport, confirmImport, mapColumns } from './import-commands'
import { importView } from './import-queries'
import { AddPerson, EditPerson } from './schema'
import { anIncident, checked, importRow, upload } from './testing/an-import'
import { personUpload } from './upload'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])

const LIST = Buffer.from('氏名,住所\n青葉 太郎,東京都渋谷区見本1-2-3\n')
const patient = {
  name: '﨑山 花子',
  nameKana: '',
  honorific: '',
  postalCode: '',
  address: '東京都渋谷区見本1-2-3',
  building: '',
  phone: '',
  email: '',
  memberId: '',
  addressee: 'self',
  language: 'ja',
  itemCodes: ['name'],
}

const close = (incidentId: string) =>
  as(staff).write((ctx) => closeIncident(ctx, { incidentId, version: 1, reason: '対応を終えた' }))
const CLOSED = { code: 'RULE', detail: { message: 'incident.errors.closed' } }

describe('in a closed incident', () => {
  it('the list of persons is read, and not changed', async () => {
    const { incidentId } = await anIncident(staff, entityId, ['name', 'address'])
    const add = (changes = {}) =>
      as(staff).write((ctx) => addPerson(ctx, AddPerson.parse({ ...patient, ...changes, incidentId })))
    const { personId } = await add()
    await close(incidentId)
    await expect(add({ name: '青葉 次郎' })).rejects.toMatchObject(CLOSED)
    const { revision } = await as(staff).write((ctx) =>
      revealPerson(ctx, { personId, purpose: 'inquiryFromPerson', note: '' }),
    )
    const edited = EditPerson.parse({ ...patient, address: '大阪府大阪市北区1-1', personId, revision })
    await expect(as(staff).write((ctx) => editPerson(ctx, edited))).rejects.toMatchObject(CLOSED)
    const removal = as(staff).write((ctx) => removePerson(ctx, { personId, confirmed: true }))
    await expect(removal).rejects.toMatchObject(CLOSED)
  })

  it('a list that comes in while it is being closed is not kept', async () => {
    const { incidentId, slug } = await anIncident(staff, entityId, ['name', 'address'])
    const allowed = await as(staff).read((ctx) => personUpload.allow(ctx, { slug }))
    const stored = () =>
      readdirSync(dataPath(), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length
    const before = stored()
    const finish = await personUpload.keep(allowed, { name: 'list.csv', body: Readable.from([LIST]) })
    await close(incidentId)
    await expect(as(staff).write(finish)).rejects.toMatchObject(CLOSED)
    expect(stored()).toBe(before)
  })

  it('no file comes in and no import is confirmed; one that waits can be cancelled', async () => {
    const { incidentId, slug } = await anIncident(staff, entityId, ['name', 'address'])
    const importId = await checked(staff, slug, LIST)
    const { mapping, commonItems } = await as(staff).read((ctx) => importView(ctx, slug, importId, 1, 'error'))
    await close(incidentId)
    const before = await db.storedFile.count()
    await expect(upload(staff, slug, LIST)).rejects.toMatchObject(CLOSED)
    expect(await db.storedFile.count()).toBe(before)
    const again = as(staff).write((ctx) => mapColumns(ctx, { importId, mapping, commonItems }))
    await expect(again).rejects.toMatchObject(CLOSED)
    await expect(as(staff).write((ctx) => confirmImport(ctx, { importId }))).rejects.toMatchObject(CLOSED)
    await as(staff).write((ctx) => cancelImport(ctx, { importId }))
    expect(await importRow(importId)).toMatchObject({ state: 'cancelled' })
  })
})
