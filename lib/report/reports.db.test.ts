import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { changeFacts, reportIncident } from '@/lib/incident/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { overrideAssessment } from '@/lib/incident/override-commands'
import { incidentFile } from '@/lib/incident/queries'
import { Facts } from '@/lib/incident/schema'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideReport } from './approval-commands'
import { discardReport, startReport, submitReport } from './commands'
import { recordFiling } from './filing-commands'
import { thenFollowUp } from './follow-up'
import { reportsOfIncident } from './queries'
import { reportView } from './report-view'
import { RecordFiling, type ReportKind } from './schema'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-04-05T01:00:00Z')

const course = SaveItem.parse({
  incidentId: newId(),
  item: 1,
  version: 1,
  state: 'underInvestigation',
  fields: { course: '4月3日10時、受付で別の患者の薬剤情報を手渡した。' },
})

/** A clinic's incident with its overview written, and a report begun. */
async function begun(kind: ReportKind = 'preliminary') {
  const { slug, incidentId } = await as(staff, NOW).write((ctx) =>
    thenFollowUp(reportIncident)(ctx, aBreach().inEntity(entityId).parsed()),
  )
  await as(staff, NOW).write((ctx) => thenFollowUp(saveItem)(ctx, { ...course, incidentId }))
  const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind }))
  return { slug, incidentId, reportId }
}
const submit = (reportId: string, by = staff, unknownReason = '') =>
  as(by, NOW).write((ctx) => submitReport(ctx, { reportId, unknownReason }))
const view = (slug: string, reportId: string) => as(manager, NOW).read((ctx) => reportView(ctx, slug, reportId))
const approve = async (slug: string, reportId: string, by = manager) => {
  const { report } = await view(slug, reportId)
  return as(by, NOW).write((ctx) =>
    decideReport(ctx, { versionId: report.versions[0]?.id ?? '', decision: 'approve', comment: '' }),
  )
}
const changePersons = async (slug: string, personCount: number) => {
  const { incident } = await as(staff).read((ctx) => incidentFile(ctx, slug))
  const facts = Facts.parse({ ...incident, incidentId: incident.id, personCount })
  await as(staff, NOW).write((ctx) => thenFollowUp(changeFacts)(ctx, facts))
}
/** Stands in for the worker: the final PDF has been made. */
const drawn = (reportId: string) =>
  prisma().reportVersion.updateMany({ where: { reportId }, data: { finalFileId: newId() } })
const filing = (reportId: string, filedAt: string, lateReason = '') =>
  RecordFiling.parse({ reportId, filedAt, channel: 'webForm', authorityCode: 'ppc', receiptNumber: 'R-1', lateReason })

describe('submitting', () => {
  it('is refused while what may never be unknown is missing', async () => {
    const { slug, incidentId } = await as(staff, NOW).write((ctx) =>
      thenFollowUp(reportIncident)(ctx, aBreach().inEntity(entityId).parsed()),
    )
    const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
    await expect(submit(reportId)).rejects.toMatchObject({ code: 'RULE' })
    const { gaps } = await view(slug, reportId)
    expect(gaps.filter(({ severity }) => severity === 'blocks').map(({ field }) => field)).toEqual(['course'])
  })

  it('freezes a version that later edits do not reach', async () => {
    const { slug, reportId } = await begun()
    await submit(reportId)
    const frozen = (await view(slug, reportId)).report.versions[0]
    await changePersons(slug, 5)
    const after = await view(slug, reportId)
    expect(after.report.state).toBe('draft')
    expect(after.report.versions[0]).toEqual(frozen)
    expect(after.approvals.map(({ state }) => state)).toEqual(['voided'])
  })

  it('asks why items of a final report stay open', async () => {
    const { reportId } = await begun('final')
    await expect(submit(reportId)).rejects.toMatchObject({ code: 'INVALID' })
    await submit(reportId, staff, '外部調査の結果を待っている。判明次第、追完する。')
  })

  it('cannot be one report for both while items are open', async () => {
    const { incidentId } = await begun()
    const other = as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'combined' }))
    await expect(other).rejects.toMatchObject({ code: 'RULE', detail: { message: 'report.errors.itemsUnknown' } })
  })
})

describe('a draft begun by mistake', () => {
  it('can be removed until it was submitted once', async () => {
    const { slug, reportId } = await begun('final')
    const discard = (id: string) => as(staff, NOW).write((ctx) => discardReport(ctx, { reportId: id }))
    await discard(reportId)
    const { incident, reports } = await as(staff).read((ctx) => reportsOfIncident(ctx, slug))
    expect(reports).toEqual([])
    const again = await as(staff, NOW).write((ctx) =>
      startReport(ctx, { incidentId: incident.id, kind: 'preliminary' }),
    )
    await submit(again.reportId)
    await expect(discard(again.reportId)).rejects.toMatchObject({ code: 'RULE' })
  })
})

describe('approving', () => {
  it('is not for the author, nor for staff', async () => {
    const { slug, reportId } = await begun()
    await submit(reportId, manager)
    await expect(approve(slug, reportId, manager)).rejects.toMatchObject({ code: 'RULE' })
    await expect(approve(slug, reportId, staff)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('stays valid when an edit changes nothing the report says', async () => {
    const { slug, reportId } = await begun()
    await submit(reportId)
    await approve(slug, reportId)
    await changePersons(slug, 1)
    expect((await view(slug, reportId)).report.state).toBe('approved')
    await changePersons(slug, 2)
    expect((await view(slug, reportId)).report.state).toBe('draft')
  })

  it('can send it back with a comment, and it can be submitted again', async () => {
    const { slug, reportId } = await begun()
    await submit(reportId)
    const versionId = (await view(slug, reportId)).report.versions[0]?.id ?? ''
    const returned = (comment: string) =>
      as(manager, NOW).write((ctx) => decideReport(ctx, { versionId, decision: 'return', comment }))
    await expect(returned('')).rejects.toMatchObject({ code: 'INVALID' })
    await returned('渡した時刻を書いてください')
    await submit(reportId)
    expect((await view(slug, reportId)).report).toMatchObject({
      state: 'submitted',
      versions: [{ number: 2 }, { number: 1 }],
    })
  })
})

describe('filing', () => {
  it('takes only what is approved and drawn, fulfils the duty and freezes the report', async () => {
    const { slug, reportId } = await begun()
    await submit(reportId)
    const file = () => as(staff, NOW).write((ctx) => recordFiling(ctx, filing(reportId, '2026-04-05T09:30')))
    await expect(file()).rejects.toMatchObject({ code: 'CONFLICT' })
    await approve(slug, reportId)
    await expect(file()).rejects.toMatchObject({ code: 'RULE' })
    await drawn(reportId)
    await file()
    await expect(file()).rejects.toMatchObject({ code: 'CONFLICT' })
    const duties = await as(staff, NOW).read((ctx) => dutiesOfIncident(ctx, slug))
    expect(duties.find(({ kind }) => kind === 'preliminaryReport')?.state).toBe('done')
    await changePersons(slug, 7)
    expect((await view(slug, reportId)).report.state).toBe('filed')
  })

  it('settles both duties when one report serves as both, and leaves the other drafts nothing to say', async () => {
    const { slug, incidentId, reportId: preliminary } = await begun()
    await db.reportItem.updateMany({ where: { incidentId }, data: { state: 'notApplicable' } })
    const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'combined' }))
    await submit(reportId)
    await approve(slug, reportId)
    await drawn(reportId)
    await as(staff, NOW).write((ctx) => recordFiling(ctx, filing(reportId, '2026-04-05T09:30')))
    const duties = await as(staff, NOW).read((ctx) => dutiesOfIncident(ctx, slug))
    expect(duties.filter(({ state }) => state === 'done').map(({ kind }) => kind)).toEqual([
      'preliminaryReport',
      'finalReport',
    ])
    await expect(submit(preliminary)).rejects.toMatchObject({ detail: { message: 'report.errors.superseded' } })
  })

  it('asks why it is late, and refuses a moment to come', async () => {
    const { slug, reportId } = await begun('final')
    await submit(reportId, staff, '調査中のため')
    await approve(slug, reportId)
    await drawn(reportId)
    const JUNE = new Date('2026-06-10T01:00:00Z')
    const file = (at: string, reason: string) =>
      as(staff, JUNE).write((ctx) => recordFiling(ctx, filing(reportId, at, reason)))
    await expect(file('2026-06-30T10:00', '')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(file('2026-04-02T10:00', '')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(file('2026-06-10T09:00', '')).rejects.toMatchObject({
      code: 'RULE',
      detail: { fields: { lateReason: expect.anything() } },
    })
    await file('2026-06-10T09:00', '外部調査の報告が遅れたため')
    const { reports, kinds } = await as(manager).read((ctx) => reportsOfIncident(ctx, slug))
    expect(reports[0]?.filing?.lateReason).toBe('外部調査の報告が遅れたため')
    expect(kinds.find(({ kind }) => kind === 'supplement')?.refusal).toBeNull()
    // Nobody filed a preliminary report: the final one settles that duty too.
    const duties = await as(staff).read((ctx) => dutiesOfIncident(ctx, slug))
    expect(duties.filter(({ state }) => state === 'done').map(({ kind }) => kind)).toEqual([
      'preliminaryReport',
      'finalReport',
    ])
  })
})

describe('a final report that leaves items open', () => {
  const duty = async (slug: string, kind: string) =>
    (await as(manager, NOW).read((ctx) => dutiesOfIncident(ctx, slug))).find((one) => one.kind === kind)
  const filed = async (slug: string, reportId: string, at: string) => {
    await approve(slug, reportId)
    await drawn(reportId)
    await as(staff, new Date('2026-05-06T01:00:00Z')).write((ctx) => recordFiling(ctx, filing(reportId, at)))
  }
  const start = (incidentId: string, kind: ReportKind) =>
    as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind }))

  it('owes a supplement until one leaves nothing open', async () => {
    const { slug, incidentId, reportId } = await begun('final')
    await submit(reportId, staff, '外部調査の結果を待っている。')
    await filed(slug, reportId, '2026-04-06T10:00')
    expect(await duty(slug, 'supplement')).toMatchObject({ state: 'open', dueOn: null, recheckOn: '2026-04-13' })

    const first = await start(incidentId, 'supplement')
    await submit(first.reportId, staff, 'なお調査中。')
    await filed(slug, first.reportId, '2026-04-07T10:00')
    expect(await duty(slug, 'supplement')).toMatchObject({ state: 'open', recheckOn: '2026-04-14' })

    await prisma().reportItem.updateMany({ where: { incidentId }, data: { state: 'notApplicable' } })
    const last = await start(incidentId, 'supplement')
    await submit(last.reportId)
    await filed(slug, last.reportId, '2026-04-08T10:00')
    expect(await duty(slug, 'supplement')).toMatchObject({ state: 'done' })
  })

  it('is looked at again on the day somebody planned, if that is sooner', async () => {
    const { slug, incidentId, reportId } = await begun('final')
    const planned = { ...course, version: 2, unknownReason: '聞き取りの途中', nextCheckOn: '2026-04-09' }
    await as(staff, NOW).write((ctx) => thenFollowUp(saveItem)(ctx, SaveItem.parse({ ...planned, incidentId })))
    expect((await view(slug, reportId)).lastReason).toBe('項目1：聞き取りの途中（次回確認 2026年4月9日（木））')
    await submit(reportId, staff, '外部調査の結果を待っている。')
    await filed(slug, reportId, '2026-04-06T10:00')
    expect(await duty(slug, 'supplement')).toMatchObject({ recheckOn: '2026-04-09' })
  })

  it('is withdrawn, with the reason, once the event is found not to be reportable', async () => {
    const { slug, incidentId, reportId } = await begun('final')
    await submit(reportId, staff, '外部調査の結果を待っている。')
    await filed(slug, reportId, '2026-04-06T10:00')
    await expect(start(incidentId, 'withdrawal')).rejects.toMatchObject({
      detail: { message: 'report.errors.stillReportable' },
    })
    const answer = { incidentId, reportable: false, categories: [], reason: '書類は開封前に回収していた。' }
    await as(manager, NOW).write((ctx) => thenFollowUp(overrideAssessment)(ctx, answer))
    const withdrawal = await start(incidentId, 'withdrawal')
    await expect(submit(withdrawal.reportId)).rejects.toMatchObject({ code: 'INVALID' })
    await submit(withdrawal.reportId, staff, '開封前に回収したことを確認した。')
    const { content } = await view(slug, withdrawal.reportId)
    expect(content).toMatchObject({ kind: 'withdrawal', unknownReason: '開封前に回収したことを確認した。' })
    expect(content.sections.map(({ item }) => item)).toEqual([0, 1])
    await filed(slug, withdrawal.reportId, '2026-04-07T10:00')
    expect(await duty(slug, 'supplement')).toMatchObject({ state: 'notApplicable' })
  })
})
