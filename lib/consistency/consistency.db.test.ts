import { beforeAll, describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { changeFacts } from '@/lib/incident/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { incidentFile } from '@/lib/incident/queries'
import { Facts } from '@/lib/incident/schema'
import { decideNotice, saveNotice, submitNotice } from '@/lib/notice/commands'
import { startMeasure } from '@/lib/notice/delivery/measure-commands'
import { measuresView } from '@/lib/notice/delivery/queries'
import { StartMeasure } from '@/lib/notice/delivery/schema'
import { printLetters } from '@/lib/notice/print/print-letters'
import { editView } from '@/lib/notice/queries'
import { drafted, requestedBatch, withPersons } from '@/lib/notice/testing/a-notice'
import { changeEntity } from '@/lib/organisation/commands'
import { getEntity } from '@/lib/organisation/queries'
import { ChangeEntity } from '@/lib/organisation/schema'
import { anIncident, aRun } from '@/lib/person/testing/an-import'
import { newId } from '@/lib/platform/id'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideReport } from '@/lib/report/approval-commands'
import { startReport, submitReport } from '@/lib/report/commands'
import { recordFiling } from '@/lib/report/filing-commands'
import { thenFollowUp } from '@/lib/report/follow-up'
import { RecordFiling } from '@/lib/report/schema'
import { waiveMismatch, whenConsistent } from './commands'
import { consistencyOf, wrongDocuments } from './queries'

const db = await testDatabase()
const NOW = new Date('2026-04-05T01:00:00Z')
let entityId: string
let staff: Awaited<ReturnType<typeof aUser>>
let manager: Awaited<ReturnType<typeof aUser>>
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
})

const setPersons = async (slug: string, personCount: number) => {
  const { incident } = await as(staff).read((ctx) => incidentFile(ctx, slug))
  const facts = Facts.parse({ ...incident, incidentId: incident.id, personCount, personCountMax: null })
  await as(staff, NOW).write((ctx) => thenFollowUp(changeFacts)(ctx, facts))
}
const setCourse = async (slug: string, course: string) => {
  const { incident, items } = await as(staff).read((ctx) => incidentFile(ctx, slug))
  const version = items.find(({ item }) => item === 1)?.version
  const input = { incidentId: incident.id, item: 1, version, state: 'underInvestigation', fields: { course } }
  await as(staff, NOW).write((ctx) => thenFollowUp(saveItem)(ctx, SaveItem.parse(input)))
}
const submitted = async (incidentId: string) => {
  const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
  await as(staff, NOW).write((ctx) => submitReport(ctx, { reportId, unknownReason: '' }))
  const { id } = await db.reportVersion.findFirstOrThrow({ where: { reportId } })
  return { reportId, versionId: id }
}
const approve = (versionId: string) =>
  as(manager, NOW).write((ctx) =>
    whenConsistent('reportVersion', decideReport)(ctx, { versionId, decision: 'approve', comment: '' }),
  )
const mismatches = async (slug: string) =>
  (await as(manager, NOW).read((ctx) => consistencyOf(ctx, slug))).documents.flatMap(({ document, mismatches }) =>
    mismatches.map(({ fact, documentValue, factValue }) => [
      document.type,
      document.state,
      fact,
      documentValue,
      factValue,
    ]),
  )

describe('before approval', () => {
  it('a report whose text gives another number is not approved until the reason is recorded', async () => {
    const { slug, incidentId } = await anIncident(staff, entityId, ['name', 'address'])
    await setPersons(slug, 1230)
    await setCourse(slug, '会員1,203名の情報が外部から閲覧できる状態だった。')
    const { versionId } = await submitted(incidentId)
    expect(await mismatches(slug)).toEqual([['reportVersion', 'submitted', 'persons', '1,203', '1,230']])
    await expect(approve(versionId)).rejects.toMatchObject({
      code: 'RULE',
      detail: { message: 'consistency.errors.differs', params: { count: 1 } },
    })
    const waiver = { incidentId, documentId: versionId, fact: 'persons', documentValue: '1,203', factValue: '1,230' }
    await expect(
      as(staff, NOW).write((ctx) => waiveMismatch(ctx, { ...waiver, reason: '速報時点の数' })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await as(manager, NOW).write((ctx) => waiveMismatch(ctx, { ...waiver, reason: '判明済みの数と明記した。' }))
    await expect(
      as(manager, NOW).write((ctx) => waiveMismatch(ctx, { ...waiver, reason: 'もう一度' })),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await approve(versionId)
  })

  it('another fact asks anew: the reason was for the values that the manager saw', async () => {
    const { slug, incidentId } = await anIncident(staff, entityId, ['name'])
    await setPersons(slug, 1230)
    await setCourse(slug, '会員1,203名の情報が外部から閲覧できる状態だった。')
    const { versionId } = await submitted(incidentId)
    const waiver = { incidentId, documentId: versionId, fact: 'persons', documentValue: '1,203', factValue: '1,230' }
    await as(manager, NOW).write((ctx) => waiveMismatch(ctx, { ...waiver, reason: '判明済みの数と明記した。' }))
    await setPersons(slug, 1240)
    const { reportId } = await db.reportVersion.findUniqueOrThrow({ where: { id: versionId } })
    await as(staff, NOW).write((ctx) => submitReport(ctx, { reportId, unknownReason: '' }))
    expect(await as(manager, NOW).read((ctx) => wrongDocuments(ctx, slug))).toHaveLength(1)
  })
})

describe('the number of persons changes from 3,214 to 3,241 after letters went out', () => {
  let slug: string
  beforeAll(async () => {
    const incident = await anIncident(staff, entityId, ['name', 'address'])
    slug = incident.slug
    const { incidentId } = incident
    await setPersons(slug, 3214)
    await setCourse(slug, '会員3,214名の情報が外部から閲覧できる状態だった。')
    const { reportId, versionId } = await submitted(incidentId)
    await approve(versionId)
    await db.reportVersion.update({ where: { id: versionId }, data: { finalFileId: newId() } })
    const filing = { reportId, filedAt: '2026-04-05T09:00', channel: 'webForm', authorityCode: 'ppc' }
    await as(staff, NOW).write((ctx) =>
      recordFiling(ctx, RecordFiling.parse({ ...filing, receiptNumber: 'R-1', lateReason: '' })),
    )
    await withPersons(incidentId, [{}, {}, { address: '' }])
    const version = await drafted(staff, incident)
    const { content } = await as(staff).read((ctx) => editView(ctx, slug, 'ja'))
    const overview = `${content.overview}\n全部で3,214人です。`
    const saved = await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, overview }))
    const notice = await as(staff).write((ctx) => submitNotice(ctx, { incidentId, version: saved.version }))
    await as(manager, NOW).write((ctx) =>
      whenConsistent('noticeVersion', decideNotice)(ctx, {
        versionId: notice.versionId,
        decision: 'approve',
        comment: '',
      }),
    )
    const { batchId } = await requestedBatch(staff, incidentId, 100)
    await printLetters(aRun(), { batchId })
    const { text } = await as(staff).read((ctx) => measuresView(ctx, slug))
    const place = '当社ウェブサイト'
    const measure = { incidentId, kind: 'publication', reason: 'noContact', startedOn: '2026-04-05', place }
    await as(staff, NOW).write((ctx) => startMeasure(ctx, StartMeasure.parse({ ...measure, text, coverOpen: true })))
  })

  it('nothing is wrong before it', async () => {
    expect(await mismatches(slug)).toEqual([])
  })

  it('every document that is wrong now is listed: the filed report in number and text, the letters, the publication', async () => {
    await setPersons(slug, 3241)
    expect((await mismatches(slug)).sort()).toEqual(
      [
        ['reportVersion', 'filed', 'field:3.persons', '3,214', '3,241'],
        ['reportVersion', 'filed', 'persons', '3,214', '3,241'],
        ['noticeVersion', 'sent', 'persons', '3,214', '3,241'],
        ['substitute', 'published', 'persons', '3,214', '3,241'],
      ].sort(),
    )
  })

  it('each with its place: the field of the form, the part of the letter, and the words around', async () => {
    const { documents } = await as(manager, NOW).read((ctx) => consistencyOf(ctx, slug))
    const places = documents.flatMap(({ document, mismatches }) =>
      mismatches.flatMap(({ places }) =>
        places.map(({ field, part, excerpt }) => `${document.type} ${field?.ja ?? part}${excerpt ? '「」' : ''}`),
      ),
    )
    expect(places).toEqual([
      expect.stringMatching(/^reportVersion 1\. .+：事実経過.*「」$/),
      expect.stringMatching(/^reportVersion 3\. .+本人の数/),
      'noticeVersion overview「」',
      expect.stringMatching(/^substitute .*「」$/),
    ])
  })

  it('and letters that name a contact desk nobody answers any more', async () => {
    const before = await as(await aUser(db, 'admin')).read((ctx) => getEntity(ctx, entityId))
    await as(await aUser(db, 'admin')).write((ctx) =>
      changeEntity(
        ctx,
        ChangeEntity.parse({ ...before, deskPhone: '0120-111-111', deskEmail: before.deskEmail ?? '' }),
      ),
    )
    expect(await mismatches(slug)).toContainEqual([
      'noticeVersion',
      'sent',
      'desk.phone',
      '0120-000-000',
      '0120-111-111',
    ])
  })
})
