import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { readFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { testDatabase } from '@/lib/platform/testing/database'
import { checkPersons } from './check-persons'
import { discardFile } from './discard-file'
import { cancelImport, confirmImport, mapColumns } from './import-commands'
import { importPersons } from './import-persons'
import { importProblems, importView } from './import-queries'
import { anIncident, aRun, checked, imported, importRow, mapped, upload } from './testing/an-import'

const db = await testDatabase()
const entityId = await anEntity(db, 'minato')
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const stranger = await aUser(db, 'staff', [])
const auditor = await aUser(db, 'auditor')

const ITEMS = ['name', 'address', 'phone', 'email', 'cardFull']
const fixture = (name: string) => readFileSync(`e2e/fixtures/persons/${name}`)
const minato = fixture('minato-3214.csv')
const incident = () => anIncident(manager, entityId, ITEMS)
const people = (incidentId: string) => db.person.count({ where: { incidentId } })

describe('a list of 3,214 people in Windows-31J', () => {
  it('is read, its columns are recognised, twelve rows are named and nobody is stored before the confirmation', async () => {
    const { incidentId, slug } = await incident()
    const importId = await checked(staff, slug, minato)
    const view = await as(staff).read((ctx) => importView(ctx, slug, importId, 1, 'error'))
    expect(view.row).toMatchObject({ state: 'checked', rowsSeen: 3214, rowsGood: 3202, rowsBad: 12, rowsDouble: 0 })
    expect(view.row.format).toEqual({ encoding: 'shift_jis', delimiter: ',' })
    expect(view.mapping).toContain('item:cardFull')
    expect(view.commonItems).toEqual(['name', 'address', 'phone', 'email'])
    expect(view.problems.map(({ rowNumber, field, code }) => `${rowNumber} ${field} ${code}`)).toEqual([
      '59 name nameMissing',
      '213 postalCode postalCodeFormat',
      '406 email emailFormat',
      '700 name controlCharacter',
      '1024 row tooManyColumns',
      '1347 postalCode postalCodeFormat',
      '1632 name nameMissing',
      '2001 email emailFormat',
      '2303 name controlCharacter',
      '2668 postalCode postalCodeFormat',
      '2902 name tooLong',
      '3215 email emailFormat',
    ])
    expect(await people(incidentId)).toBe(0)
  })

  it('lets the good rows in, and the corrected file adds only the twelve', async () => {
    const { incidentId, slug } = await incident()
    const first = await imported(staff, slug, minato)
    expect(await importRow(first)).toMatchObject({ state: 'imported', rowsStored: 3202, rowsDouble: 0 })
    const second = await imported(staff, slug, fixture('minato-fixed.csv'))
    expect(await importRow(second)).toMatchObject({ state: 'imported', rowsStored: 12, rowsDouble: 3202 })
    const third = await imported(staff, slug, fixture('minato-fixed.csv'))
    expect(await importRow(third)).toMatchObject({ state: 'imported', rowsStored: 0, rowsDouble: 3214 })
    expect(await people(incidentId)).toBe(3214)
    const withCard = await db.person.count({ where: { incidentId, itemCodes: { has: 'cardFull' } } })
    expect(withCard).toBeGreaterThan(1000)
    expect(withCard).toBeLessThan(2000)
    expect(await db.person.count({ where: { incidentId, letterIssue: { not: null } } })).toBe(0)
    const withAddress = await db.person.count({ where: { incidentId, hasEmail: true } })
    expect(withAddress).toBeGreaterThan(1000)
  })

  it('leaves nothing of anybody in the clear', async () => {
    const { incidentId, slug } = await incident()
    const importId = await imported(staff, slug, minato)
    const tables = await Promise.all([
      db.person.findMany({ where: { incidentId }, select: { itemCodes: true, letterIssue: true }, take: 100 }),
      db.importProblem.findMany({ where: { importId } }),
      db.auditEvent.findMany({ where: { incidentId } }),
      db.$queryRaw`select payload::text from graphile_worker._private_jobs`,
    ])
    const text = JSON.stringify(tables, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    for (const mark of ['髙橋', 'MC100', 'example.jp', '横浜市', 'タカハシ']) expect(text).not.toContain(mark)
    const [person] = await db.person.findMany({ where: { incidentId }, take: 1 })
    expect(Buffer.from(person?.sealed ?? []).toString('utf8')).not.toContain('MC1')
  })
})

describe('an import', () => {
  it('goes on after the last whole batch when its run was broken off, and counts nobody twice', async () => {
    const { incidentId, slug } = await incident()
    const importId = await checked(staff, slug, minato)
    await as(staff).write((ctx) => confirmImport(ctx, { importId }))
    const stop = new AbortController()
    stop.abort()
    await expect(importPersons(aRun({ stopping: stop.signal }), { importId })).rejects.toThrow('stopping')
    expect(await people(incidentId)).toBeGreaterThan(900)
    expect(await people(incidentId)).toBeLessThan(1001)
    await importPersons(aRun(), { importId })
    await importPersons(aRun(), { importId })
    expect(await importRow(importId)).toMatchObject({ state: 'imported', rowsSeen: 3214, rowsStored: 3202 })
    expect(await people(incidentId)).toBe(3202)
  })

  it('run twice at the same time stores and counts everybody once', async () => {
    const { incidentId, slug } = await incident()
    const importId = await checked(staff, slug, minato)
    await as(staff).write((ctx) => confirmImport(ctx, { importId }))
    await Promise.all([importPersons(aRun(), { importId }), importPersons(aRun(), { importId })])
    expect(await people(incidentId)).toBe(3202)
    expect(await importRow(importId)).toMatchObject({ rowsStored: 3202, rowsDouble: 0 })
  })

  it('checked in two runs finds the same', async () => {
    const { slug } = await incident()
    const rows = Array.from({ length: 12_000 }, (_, i) => `${i % 11_999},名前${i},東京都${i}`)
    const importId = await upload(staff, slug, Buffer.from(`会員番号,氏名,住所\n${rows.join('\n')}`))
    await mapped(staff, slug, importId)
    const stop = new AbortController()
    stop.abort()
    await expect(checkPersons(aRun({ stopping: stop.signal }), { importId })).rejects.toThrow('stopping')
    expect((await importRow(importId)).state).toBe('checking')
    await checkPersons(aRun(), { importId })
    expect(await importRow(importId)).toMatchObject({ state: 'checked', rowsGood: 12_000, rowsDouble: 1 })
    expect(await db.importProblem.findMany({ where: { importId }, select: { rowNumber: true, code: true } })).toEqual([
      { rowNumber: 12_001, code: 'repeatedRow' },
    ])
  })

  it('unites the items of a person who comes in several rows or several files', async () => {
    const { incidentId, slug } = await incident()
    await imported(
      staff,
      slug,
      Buffer.from('氏名,住所,漏えい項目\n山田,港区1,氏名\n佐藤,港区2,住所\n山田,港区１,メールアドレス\n'),
    )
    await imported(staff, slug, Buffer.from('氏名,住所,漏えい項目\n山田,港区1,電話番号\n'))
    const rows = await db.person.findMany({ where: { incidentId }, orderBy: { rowNumber: 'asc' } })
    expect(rows.map((row) => row.itemCodes)).toEqual([['email', 'name', 'phone'], ['address']])
  })

  it('puts right a person no letter could be printed for', async () => {
    const { incidentId, slug } = await incident()
    await imported(staff, slug, Buffer.from('会員番号,氏名,住所\n1,山田,\n2,佐藤,港区\n'))
    expect(await db.person.count({ where: { incidentId, letterIssue: 'addressMissing' } })).toBe(1)
    await imported(staff, slug, Buffer.from('会員番号,氏名,住所\n1,山田,港区1-2\n'))
    expect(await db.person.count({ where: { incidentId, letterIssue: null } })).toBe(2)
  })

  it('knows who reads a letter and in which language, and a later file does not take that away', async () => {
    const { incidentId, slug } = await incident()
    const file = '会員番号,氏名,住所,宛先の区分,言語\n1,山田,,遺族,\n2,Smith,港区2,,英語\n3,佐藤,港区3,父,\n'
    const importId = await imported(staff, slug, Buffer.from(file))
    const { problems } = await as(staff).read((ctx) => importView(ctx, slug, importId, 1, 'error'))
    expect(problems).toMatchObject([{ rowNumber: 4, field: 'addressee', code: 'unknownAddressee' }])
    const readers = () =>
      db.person.findMany({
        where: { incidentId },
        orderBy: { rowNumber: 'asc' },
        select: { addressee: true, language: true, letterIssue: true },
      })
    const [first, second] = [
      { addressee: 'bereaved', language: 'ja' },
      { addressee: 'self', language: 'en' },
    ]
    expect(await readers()).toMatchObject([{ ...first, letterIssue: 'addressMissing' }, second])
    await imported(staff, slug, Buffer.from('会員番号,氏名,住所\n1,山田,港区1\n2,Smith,港区2\n'))
    expect(await readers()).toMatchObject([{ ...first, letterIssue: null }, second])
  })

  it('says at once whose letter cannot be printed, with the characters, and whose needs another envelope', async () => {
    const { incidentId, slug } = await incident()
    const long = '東京都港区見本一丁目二番三号　'.repeat(12)
    const file = `会員番号,氏名,住所\n1,亜\u{e01ef}子,港区\n2,山\u200d田,港区\n3,佐藤,港区😀\n4,鈴木,${long}\n`
    const importId = await imported(staff, slug, Buffer.from(file))
    const found = async (severity: 'warning' | 'note') =>
      (await as(staff).read((ctx) => importView(ctx, slug, importId, 1, severity))).problems
    expect((await found('warning')).map(({ code, detail }) => [code, detail])).toEqual([
      ['variantLost', 'U+4E9C U+E01EF'],
      ['hiddenCharacter', 'U+200D'],
      ['complexScript', 'U+1F600'],
    ])
    expect(await found('note')).toMatchObject([{ rowNumber: 5, code: 'beyondWindow' }])
    expect(await db.person.count({ where: { incidentId, letterIssue: null, fitsWindow: false } })).toBe(1)
  })

  it('can be cancelled: it stops and the file goes', async () => {
    const { incidentId, slug } = await incident()
    const importId = await checked(staff, slug, minato)
    await as(staff).write((ctx) => confirmImport(ctx, { importId }))
    await as(staff).write((ctx) => cancelImport(ctx, { importId }))
    await importPersons(aRun(), { importId })
    expect(await people(incidentId)).toBe(0)
    const { fileId } = await importRow(importId)
    const key = await incidentKey(db, incidentId)
    await discardFile(aRun(), { importId })
    await discardFile(aRun(), { importId })
    expect(await db.storedFile.findUnique({ where: { id: fileId } })).toBeNull()
    await expect(readFile(fileId, key).toArray()).rejects.toThrow()
    await expect(as(staff).write((ctx) => cancelImport(ctx, { importId }))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('ends in a visible state with a reason', async () => {
    const { slug } = await incident()
    const importId = await checked(staff, slug, Buffer.from(`氏名,住所\n${'山田,港区\n'.repeat(9000)}"佐藤,港区\n`))
    expect(await importRow(importId)).toMatchObject({
      state: 'failed',
      failure: 'person.failure.quoteNotClosed?row=9002',
    })
    const broken = await checked(staff, slug, minato)
    await as(staff).write((ctx) => confirmImport(ctx, { importId: broken }))
    const noWrite = async () => Promise.reject(new Error('the database is away'))
    await expect(importPersons(aRun({ write: noWrite }), { importId: broken })).rejects.toThrow('away')
    expect((await importRow(broken)).state).toBe('importing')
    let tries = 0
    const once: ReturnType<typeof aRun>['write'] = (change) => (tries++ === 0 ? noWrite() : aRun().write(change))
    await expect(importPersons(aRun({ write: once, lastTry: true }), { importId: broken })).rejects.toThrow('away')
    expect(await importRow(broken)).toMatchObject({ state: 'failed', failure: 'person.failure.unexpected' })
  })
})

describe('a file is refused at the door', () => {
  it.each([
    ['person.errors.notCsv', Buffer.from('PK\u0003\u0004xlsx')],
    ['person.errors.empty', Buffer.alloc(0)],
    ['person.errors.quoteNotClosed', Buffer.from('氏名,住所\n"山田,港区\n佐藤,港区\n')],
    ['person.errors.noRows', Buffer.from('氏名,住所\n')],
    ['person.errors.noHeader', Buffer.from('山田太郎,105-0001,東京都港区1-2\n佐藤,105-0001,東京都港区3\n')],
  ])('%s', async (message, bytes) => {
    const { incidentId, slug } = await incident()
    await expect(upload(staff, slug, bytes)).rejects.toMatchObject({ code: 'INVALID', detail: { message } })
    expect(await db.storedFile.count({ where: { incidentId } })).toBe(0)
  })
})

describe('who may', () => {
  it('only staff of the entity and managers bring a list in; others do not even see it', async () => {
    const { slug } = await incident()
    const importId = await checked(staff, slug, minato)
    await expect(upload(stranger, slug, minato)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(upload(auditor, slug, minato)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const command of [confirmImport, cancelImport]) {
      await expect(as(stranger).write((ctx) => command(ctx, { importId }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(as(auditor).write((ctx) => command(ctx, { importId }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(as(auditor).read((ctx) => importProblems(ctx, slug, importId))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('only the one who brought the file sees sample values, and an import of another incident is not found', async () => {
    const { slug } = await incident()
    const importId = await upload(staff, slug, minato)
    const view = (actor: typeof staff, at = slug) => as(actor).read((ctx) => importView(ctx, at, importId, 1, 'error'))
    expect((await view(staff)).samples?.[0]).toEqual(['MC100001', 'MC100002', 'MC100003'])
    expect((await view(manager)).samples).toBeNull()
    expect((await view(auditor)).samples).toBeNull()
    expect((await view({ ...staff, role: 'auditor' })).samples).toBeNull()
    const other = await incident()
    await expect(view(staff, other.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a mapping must fit the file and the incident', async () => {
    const { slug } = await incident()
    const importId = await upload(staff, slug, Buffer.from('氏名,住所\n山田,港区\n'))
    const save = (mapping: Parameters<typeof mapColumns>[1]['mapping'], commonItems: string[]) =>
      as(staff).write((ctx) => mapColumns(ctx, { importId, mapping, commonItems }))
    await expect(save(['name'], ['name'])).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save(['name', 'item:myNumber'], [])).rejects.toMatchObject({
      detail: { fields: { 'mapping.1': ['person.errors.itemNotInIncident'] } },
    })
    await expect(save(['name', 'address'], [])).rejects.toMatchObject({
      detail: { fields: { commonItems: ['person.errors.noItem'] } },
    })
    await save(['name', 'address'], ['name'])
    await expect(save(['name', 'address'], ['name'])).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('an import without a good row cannot be confirmed', async () => {
    const { slug } = await incident()
    const importId = await checked(staff, slug, Buffer.from('氏名,メールアドレス\n,a@example.jp\n'))
    await expect(as(staff).write((ctx) => confirmImport(ctx, { importId }))).rejects.toMatchObject({
      code: 'RULE',
      detail: { message: 'person.errors.noGoodRows' },
    })
  })
})
