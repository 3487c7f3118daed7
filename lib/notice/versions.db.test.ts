import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { readText } from '@/lib/pdf/read-text'
import { anIncident, aRun } from '@/lib/person/testing/an-import'
import { newId } from '@/lib/platform/id'
import { testDatabase } from '@/lib/platform/testing/database'
import { saveNotice, submitNotice } from './commands'
import { hashOf } from './frozen'
import { letterPreview } from './print/preview'
import { previewRow } from './print/preview-row'
import { printLetters } from './print/print-letters'
import { editView, textView } from './queries'
import type { FrozenNotice } from './schema'
import { approvedNotice, drafted, requestedBatch, submitted, withPersons } from './testing/a-notice'
import { versionsView } from './version-queries'

const db = await testDatabase()

let entityId: string
let staff: Actor & { id: string }
let manager: Actor & { id: string }
let auditor: Actor
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
  auditor = await aUser(db, 'auditor')
})

const incident = () => anIncident(staff, entityId, ['name', 'address'])
const textOf = (slug: string) => as(staff).read((ctx) => editView(ctx, slug, 'ja'))
const versionsOf = (slug: string, number: number | null = null, actor: Actor = staff) =>
  as(actor).read((ctx) => versionsView(ctx, slug, number, 'ja'))

describe('the versions of a letter', () => {
  it('are all kept, with who, what was decided, what was printed, and what each changed', async () => {
    const { incidentId, slug, versionId } = await approvedNotice(staff, manager, entityId, [{ name: '宛名 一' }])
    await printLetters(aRun(), await requestedBatch(staff, incidentId, 10))
    const { version, content } = await textOf(slug)
    await as(staff).write((ctx) =>
      saveNotice(ctx, { incidentId, version, ...content, cause: '設定の誤りが原因です。調査は終わりました。' }),
    )
    await as(staff).write((ctx) => submitNotice(ctx, { incidentId, version: version + 1 }))
    await db.noticeWithdrawal.create({
      data: {
        noticeVersionId: versionId,
        reason: '原因の記載に誤り',
        withdrawnById: manager.id,
        withdrawnAt: new Date(),
      },
    })
    const { rows, shown } = await versionsOf(slug, null, auditor)
    expect(rows.map(({ number, decision, printed, posted }) => [number, decision, printed, posted])).toEqual([
      [2, 'waiting', 0, 0],
      [1, 'voided', 1, 0],
    ])
    expect(rows[1]).toMatchObject({ submittedBy: expect.any(String), withdrawn: { reason: '原因の記載に誤り' } })
    expect(shown).toMatchObject({ number: 2, intact: true, before: 1 })
    expect(shown?.changes.map(({ field }) => field)).toEqual(['cause'])
    expect((await versionsOf(slug, 1)).shown).toMatchObject({ number: 1, intact: true, before: null, changes: [] })
  })

  it('show when what is stored is not what was submitted', async () => {
    const { slug, stored } = await stand()
    await stored((content) => content, 'not its hash')
    expect((await versionsOf(slug)).shown?.intact).toBe(false)
  })

  it('from before there were other forms are read and verified as they were', async () => {
    const { slug, stored } = await stand()
    const before = ({ labelsEn: _, edition: __, ...version }: FrozenNotice) =>
      ({ ...version, content: withoutForms(version.content) }) as FrozenNotice
    await stored(before)
    const { shown } = await versionsOf(slug)
    expect(shown).toMatchObject({
      number: 2,
      intact: true,
      content: { edition: 1, content: { envelope: 'ordinary', enTitle: '', selfWord: '当社' } },
    })
  })

  it('of an incident that has none are none, and one that does not exist is not found', async () => {
    const { slug } = await incident()
    expect(await versionsOf(slug)).toEqual({ rows: [], shown: null })
    await submitted(staff, await incident())
    await expect(versionsOf(slug, 7)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

const withoutForms = (content: FrozenNotice['content']) =>
  Object.fromEntries(
    Object.entries(content).filter(([field]) => !/^en[A-Z]|^envelope$|[a-z]Opening$|^selfWord$/.test(field)),
  )

/** An incident with one submitted version, and a way to put a second one beside it as the database might hold it. */
async function stand() {
  const one = await incident()
  const id = await submitted(staff, one)
  const first = await db.noticeVersion.findUniqueOrThrow({ where: { id } })
  const stored = async (change: (content: FrozenNotice) => FrozenNotice, sha256?: string) => {
    const content = change(first.content as unknown as FrozenNotice)
    await db.noticeVersion.create({
      data: { ...first, id: newId(), number: 2, content, contentSha256: sha256 ?? hashOf(content) },
    })
  }
  return { ...one, stored }
}

describe('readers of other forms', () => {
  it('need their texts before the notice is submitted', async () => {
    const one = await incident()
    const { incidentId } = one
    await withPersons(incidentId, [{ addressee: 'guardian' }, { addressee: 'bereaved' }, { language: 'en' }])
    const version = await drafted(staff, one)
    const { content } = await textOf(one.slug)
    const bare = { ...content, guardianOpening: '', bereavedOpening: '', enOverview: '' }
    await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...bare }))
    await expect(
      as(staff).write((ctx) => submitNotice(ctx, { incidentId, version: version + 1 })),
    ).rejects.toMatchObject({
      detail: {
        fields: {
          guardianOpening: ['form.required'],
          bereavedOpening: ['form.required'],
          enOverview: ['form.required'],
        },
      },
    })
  })

  it('each get their own letter in one batch', async () => {
    const { incidentId } = await approvedNotice(staff, manager, entityId, [
      { name: '宛名 一' },
      { name: '宛名 二', addressee: 'guardian' },
      { name: '宛名 三', addressee: 'bereaved' },
      { name: '宛名 四', language: 'en' },
    ])
    await printLetters(aRun(), await requestedBatch(staff, incidentId, 10))
    const { printed, held } = await db.letterBatch.findFirstOrThrow({
      where: { version: { notice: { incidentId } } },
      orderBy: { createdAt: 'desc' },
    })
    expect([printed, held]).toEqual([4, 0])
  })

  it('who join after the approval are named on the screen', async () => {
    const one = await incident()
    const { incidentId, slug } = one
    const version = await drafted(staff, one)
    const { content } = await textOf(slug)
    await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, enTitle: '' }))
    await as(staff).write((ctx) => submitNotice(ctx, { incidentId, version: version + 1 }))
    await withPersons(incidentId, [{ language: 'en' }], 9)
    const { notice } = await as(staff).read((ctx) => textView(ctx, slug, 'ja'))
    expect(notice?.lacks).toEqual(['enTitle'])
  })

  it('are shown for one row with name and address, and looking is recorded', async () => {
    const { incidentId } = await approvedNotice(staff, manager, entityId, [
      { name: '宛名 一' },
      { name: '宛名 二', addressee: 'guardian' },
    ])
    const allowed = await as(staff).write((ctx) => letterPreview.allow(ctx, { incidentId, row: 3 }))
    const { bytes } = await previewRow.make(allowed)
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
      form: { items: ['name', 'address'], addressee: 'guardian', language: 'ja' },
      address: ['〒980-0811', '宮城県仙台市青葉区一番町3-7-1', '宛名 二　様　保護者様'],
    })
    expect(await db.auditEvent.count({ where: { incidentId, action: 'notice.previewed' } })).toBe(1)
    const text = (await readText((await letterPreview.make(allowed)).bytes)).join('')
    expect(text).toContain('保護者様')
  })
})
