import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { changeFacts, reportIncident } from '@/lib/incident/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { incidentFile } from '@/lib/incident/queries'
import { Facts } from '@/lib/incident/schema'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { readText } from '@/lib/pdf/read-text'
import { prisma } from '@/lib/platform/db'
import { readFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideReport } from '../approval-commands'
import { startReport, submitReport } from '../commands'
import { recordFiling } from '../filing-commands'
import { thenFollowUp } from '../follow-up'
import { reportView } from '../report-view'
import { RecordFiling } from '../schema'
import { sheetAnnexFile } from './annex'
import { clearField, enterField } from './commands'
import { evidenceUpload } from './evidence'
import { sheetView } from './queries'
import { SheetDocument } from './schema'

const db = await testDatabase()
const entityId = await anEntity(db)
const otherEntity = await anEntity(db, 'wakaba')
const staff = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff', [otherEntity])
const manager = await aUser(db, 'manager')
const auditor = await aUser(db, 'auditor')
const NOW = new Date('2026-04-05T01:00:00Z')

const COURSE = '4月3日10時、受付で別の患者の薬剤情報を手渡した。'

/** A preliminary report that was handed in for approval: most items are still being looked into. */
async function submitted() {
  const { slug, incidentId } = await as(staff, NOW).write((ctx) =>
    thenFollowUp(reportIncident)(ctx, aBreach().inEntity(entityId).parsed()),
  )
  const item = { incidentId, item: 1, version: 1, state: 'underInvestigation', fields: { course: COURSE } }
  await as(staff, NOW).write((ctx) => thenFollowUp(saveItem)(ctx, SaveItem.parse(item)))
  const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
  await as(staff, NOW).write((ctx) => submitReport(ctx, { reportId, unknownReason: '' }))
  const { report } = await as(manager, NOW).read((ctx) => reportView(ctx, slug, reportId))
  return { slug, incidentId, reportId, versionId: report.versions[0]?.id ?? '' }
}

async function approved() {
  const made = await submitted()
  const { versionId, reportId } = made
  await as(manager, NOW).write((ctx) => decideReport(ctx, { versionId, decision: 'approve', comment: '' }))
  // Stands in for the worker: the final PDF has been made.
  await prisma().reportVersion.updateMany({ where: { reportId }, data: { finalFileId: newId() } })
  return made
}

async function filed() {
  const made = await approved()
  const input = { ...FILING, reportId: made.reportId }
  await as(staff, NOW).write((ctx) => recordFiling(ctx, RecordFiling.parse(input)))
  return made
}
const FILING = {
  filedAt: '2026-04-05T09:30',
  channel: 'webForm',
  authorityCode: 'ppc',
  receiptNumber: 'R-1',
  lateReason: '',
} as const

const look = (made: { slug: string; reportId: string }, by: Actor = staff) =>
  as(by, NOW).read((ctx) => sheetView(ctx, made.slug, made.reportId))
const opened = async (made: { slug: string; reportId: string }) => {
  const view = await look(made)
  if (!view.sheet) throw new Error('no sheet')
  return view
}
const enter = (versionId: string, fieldId: string, typedValue: string | null = null, by: Actor = staff) =>
  as(by, NOW).write((ctx) => enterField(ctx, { versionId, fieldId, typedValue }))
const clear = (versionId: string, fieldId: string) =>
  as(staff, NOW).write((ctx) => clearField(ctx, { versionId, fieldId }))

describe('the sheet', () => {
  it('is there for the approved version only', async () => {
    const made = await submitted()
    expect((await look(made)).sheet).toBeNull()
    await expect(enter(made.versionId, '1.course')).rejects.toMatchObject({ code: 'RULE' })
    const { sheet, progress } = await opened(await approved())
    expect(sheet.rows.find(({ id }) => id === '1.course')?.value).toBe(COURSE)
    expect(progress.done).toBe(0)
  })

  it('is gone when an edit takes the approval back', async () => {
    const made = await approved()
    await enter(made.versionId, '1.course')
    const { incident } = await as(staff).read((ctx) => incidentFile(ctx, made.slug))
    const facts = Facts.parse({ ...incident, incidentId: incident.id, personCount: 7 })
    await as(staff, NOW).write((ctx) => thenFollowUp(changeFacts)(ctx, facts))
    expect((await look(made)).sheet).toBeNull()
    await expect(enter(made.versionId, '1.discoveredOn')).rejects.toMatchObject({ code: 'RULE' })
  })

  it('does not exist for people of another entity', async () => {
    const made = await approved()
    await expect(look(made, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(enter(made.versionId, '1.course', null, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not found under another incident', async () => {
    const [one, two] = [await approved(), await approved()]
    await expect(look({ slug: one.slug, reportId: two.reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('ticking', () => {
  it('keeps who and when, counts, and is taken back', async () => {
    const made = await approved()
    await enter(made.versionId, '1.course')
    await enter(made.versionId, '0.reporterName')
    const { entries, progress } = await opened(made)
    expect(entries.map(({ fieldId, enteredBy, enteredAt }) => [fieldId, enteredBy, enteredAt])).toEqual([
      ['1.course', staff.name, NOW],
      ['0.reporterName', staff.name, NOW],
    ])
    expect(progress.done).toBe(2)
    await clear(made.versionId, '1.course')
    expect((await opened(made)).progress.done).toBe(1)
    await expect(clear(made.versionId, '1.course')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('shows what was typed differently beside what was approved', async () => {
    const made = await approved()
    await enter(made.versionId, '1.course', '4月3日に誤交付。')
    await enter(made.versionId, '0.contactPhone', (await phone(made)).value)
    const { different } = await opened(made)
    expect(different.map(({ row, entry }) => [row.id, row.value, entry.typedValue])).toEqual([
      ['1.course', COURSE, '4月3日に誤交付。'],
    ])
  })

  it('is for a field of the sheet, by those who file', async () => {
    const made = await approved()
    await expect(enter(made.versionId, '1.nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(enter(made.versionId, '1.course', null, auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('stays when the report is filed, and can still be added to', async () => {
    const made = await filed()
    await enter(made.versionId, '1.course', '書き足した。')
    await expect(clear(made.versionId, '1.course')).rejects.toMatchObject({ code: 'RULE' })
    expect((await opened(made)).different).toHaveLength(1)
  })

  it('writes no value into the log', async () => {
    const made = await approved()
    await enter(made.versionId, '1.course', '入力した文')
    const rows = await db.auditEvent.findMany({ where: { subjectId: made.versionId, action: 'report.fieldEntered' } })
    expect(rows.map(({ data }) => data)).toEqual([{ field: '1.course', asApproved: false }])
  })
})

const phone = async (made: { slug: string; reportId: string }) => {
  const { sheet } = await opened(made)
  const row = sheet.rows.find(({ id }) => id === '0.contactPhone')
  if (!row) throw new Error('no such row')
  return row
}

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('....IEND....')])
const send = async (
  made: { slug: string; reportId: string },
  bytes: Buffer,
  name = '受付画面.exe',
  by: Actor = staff,
) => {
  const allowed = await as(by, NOW).read((ctx) => evidenceUpload.allow(ctx, made))
  const finish = await evidenceUpload.keep(allowed, { name, body: Readable.from([bytes]) })
  return as(by, NOW).write(finish)
}

describe('proof of receipt', () => {
  it('is kept under the kind its content has, and comes back byte for byte', async () => {
    const made = await filed()
    const { fileId } = await send(made, PNG)
    const { evidence } = await opened(made)
    expect(evidence).toMatchObject([
      { id: fileId, name: '受付画面.png', contentType: 'image/png', addedBy: staff.name },
    ])
    const key = await incidentKey(db, made.incidentId)
    const chunks: Buffer[] = []
    for await (const chunk of readFile(fileId, key)) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(PNG)).toBe(true)
  })

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['half a picture', PNG.subarray(0, 10)],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', async (_, bytes) => {
    await expect(send(await filed(), bytes)).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('comes after filing, from those who may file', async () => {
    await expect(send(await approved(), PNG)).rejects.toMatchObject({ code: 'RULE' })
    const made = await filed()
    await expect(send(made, PNG, 'a.png', stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(send(made, PNG, 'a.png', auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the annex', () => {
  const annex = async (made: { slug: string; reportId: string }, format: 'pdf' | 'json', by: Actor = staff) => {
    const file = await as(by, NOW).write((ctx) => sheetAnnexFile(ctx, { ...made, format }))
    const chunks: Buffer[] = []
    for await (const chunk of file.body()) chunks.push(chunk)
    return { ...file, bytes: Buffer.concat(chunks) }
  }

  it('as a PDF says the rows, the counts and what was typed differently', async () => {
    const made = await filed()
    await enter(made.versionId, '1.course', '4月3日に誤交付。')
    const { bytes, name } = await annex(made, 'pdf')
    expect(name).toMatch(/-preliminary-v1-sheet\.pdf$/)
    const text = (await readText(bytes)).join('\n').replace(/\s/g, '')
    for (const words of [
      '提出用シート',
      '問1',
      'いいえ',
      COURSE,
      '【入力した内容】4月3日に誤交付。',
      '2026/04/03',
      'R-1',
    ])
      expect(text).toContain(words.replace(/\s/g, ''))
  })

  it('as JSON fits its schema', async () => {
    const made = await filed()
    const { bytes } = await annex(made, 'json', auditor)
    const document = SheetDocument.parse(JSON.parse(bytes.toString('utf8')))
    expect(document).toMatchObject({ schemaVersion: 1, form: { id: 'ppc-business' }, reporter: '青葉クリニック' })
    expect(document.filing).toEqual({ filedAt: '2026-04-05T00:30:00.000Z', channel: 'webForm', receiptNumber: 'R-1' })
    expect(z.toJSONSchema(SheetDocument).required).toContain('schemaVersion')
  })

  it('is not made before approval', async () => {
    await expect(annex(await submitted(), 'json')).rejects.toMatchObject({ code: 'RULE' })
  })
})
