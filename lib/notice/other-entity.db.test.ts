import { expect, it } from 'vitest'
import type { Ctx } from '@/lib/door/context'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { acknowledgeDuty, fulfilDuty, setRecheck, whenNothingIsOwed } from '@/lib/duty/commands'
import { decideAwareDate, moveAwareDate } from '@/lib/incident/aware-date-commands'
import { changeFacts, closeIncident, reopenIncident } from '@/lib/incident/commands'
import { removeAffectedData, saveAffectedData } from '@/lib/incident/data-commands'
import { saveItem } from '@/lib/incident/item-commands'
import { overrideAssessment } from '@/lib/incident/override-commands'
import { addPerson, editPerson, removePerson, revealPerson } from '@/lib/person/commands'
import { cancelImport, confirmImport, mapColumns } from '@/lib/person/import-commands'
import { importProblems, importView } from '@/lib/person/import-queries'
import { personList, personView } from '@/lib/person/queries'
import { AddPerson } from '@/lib/person/schema'
import { anIncident, upload } from '@/lib/person/testing/an-import'
import { personUpload } from '@/lib/person/upload'
import { newId } from '@/lib/platform/id'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideReport, retryRendering } from '@/lib/report/approval-commands'
import { discardReport, startReport, submitReport } from '@/lib/report/commands'
import { recordFiling } from '@/lib/report/filing-commands'
import { reportView } from '@/lib/report/report-view'
import { cancelBatch, resumeBatch } from './batch-commands'
import { decideNotice, saveNotice, submitNotice } from './commands'
import { decideAfterReturn, decideForMany, reprintToBereaved } from './delivery/after-return-commands'
import { completeNotice, recordPosting, recordReturn, undoReturn } from './delivery/delivery-commands'
import { lookUpCaller, requestMarks } from './delivery/desk-commands'
import { endMeasure, startMeasure } from './delivery/measure-commands'
import { notReachedFile } from './delivery/not-reached-file'
import { deskView, measuresView, notReachedList, publicationView, returnsView } from './delivery/queries'
import { createBatch } from './print/batch-commands'
import { letterPreview } from './print/preview'
import { printView } from './print/queries'
import { editView, textView } from './queries'
import { submitted, withPersons } from './testing/a-notice'

const db = await testDatabase()
const [ours, theirs] = [await anEntity(db, 'ours'), await anEntity(db, 'theirs')]
const manager = await aUser(db, 'manager')
const insider = await aUser(db, 'staff', [theirs])
const stranger = await aUser(db, 'staff', [ours])
const admin = await aUser(db, 'admin')
const auditor = await aUser(db, 'auditor')

const incident = await anIncident(insider, theirs, ['name', 'address'])
const { incidentId, slug } = incident
const own = await anIncident(stranger, ours, ['name', 'address'])
const [personId = ''] = await withPersons(incidentId, [{ name: '青葉 太郎' }])
const importId = await upload(insider, slug, Buffer.from('氏名,住所\n青葉 次郎,東京都渋谷区見本1-2-3\n'))
const noticeVersionId = await submitted(insider, incident)
const { reportId } = await as(insider).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
const content = { form: {}, sections: [], unknownReason: '' }
const frozen = { number: 1, content, contentSha256: 'a'.repeat(64), submittedAt: new Date() }
const { id: versionId } = await db.reportVersion.create({ data: { ...frozen, reportId, submittedById: insider.id } })
await db.approval.create({
  data: {
    incidentId,
    subjectType: 'reportVersion',
    subjectId: versionId,
    contentSha256: frozen.contentSha256,
    requestedById: insider.id,
  },
})
const { id: batchId } = await db.letterBatch.create({
  data: { noticeVersionId, lettersPerFile: 10, createdById: insider.id },
})
const { id: changeId } = await db.awareDateChange.create({
  data: {
    incidentId,
    fromDate: new Date('2026-04-03'),
    toDate: new Date('2026-04-04'),
    reason: '',
    state: 'proposed',
    proposedById: insider.id,
  },
})
const { id: measureId } = await db.substituteMeasure.create({
  data: {
    ...{ incidentId, kind: 'publication', reason: 'noContact', text: '公表文', persons: 1 },
    ...{ startedOn: new Date('2026-04-05'), createdById: insider.id },
  },
})
const dataRow = await db.affectedData.findFirstOrThrow({ where: { incidentId } })

const text = (fields: string[]) => Object.fromEntries(fields.map((field) => [field, '']))
const person = {
  ...text(['nameKana', 'honorific', 'postalCode', 'building', 'phone', 'email', 'memberId']),
  name: '青葉 三郎',
  address: '東京都渋谷区見本1-2-3',
  addressee: 'self',
  language: 'ja',
  itemCodes: ['name'],
}
/** Input that the door would let through; only whose incident it is matters here. */
const input = (more: object) => ({ version: 1, reason: 'なぜなら、そうだから', ...more }) as never
const at = { incidentId }

const COMMANDS: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  changeFacts: (ctx) => changeFacts(ctx, input(at)),
  closeIncident: (ctx) => whenNothingIsOwed(closeIncident)(ctx, input(at)),
  reopenIncident: (ctx) => reopenIncident(ctx, input(at)),
  moveAwareDate: (ctx) => moveAwareDate(ctx, input({ ...at, toDate: '2026-04-04', awareBy: 'x' })),
  decideAwareDate: (ctx) => decideAwareDate(ctx, { changeId, accept: true }),
  saveAffectedData: (ctx) => saveAffectedData(ctx, input({ ...at, id: dataRow.id, itemCode: 'name' })),
  'saveAffectedData of their row in an own incident': (ctx) =>
    saveAffectedData(ctx, input({ incidentId: own.incidentId, id: dataRow.id, itemCode: 'name' })),
  removeAffectedData: (ctx) => removeAffectedData(ctx, input({ ...at, id: dataRow.id })),
  'removeAffectedData of their row in an own incident': (ctx) =>
    removeAffectedData(ctx, input({ incidentId: own.incidentId, id: dataRow.id })),
  saveItem: (ctx) => saveItem(ctx, input({ ...at, item: 1, state: 'underInvestigation', fields: {} })),
  overrideAssessment: (ctx) => overrideAssessment(ctx, input({ ...at, reportable: false, categories: [] })),
  setRecheck: (ctx) => setRecheck(ctx, input({ ...at, kind: 'noticeToPersons', recheckOn: '2026-04-20' })),
  acknowledgeDuty: (ctx) => acknowledgeDuty(ctx, { ...at, kind: 'finalReport' }),
  fulfilDuty: (ctx) => fulfilDuty(ctx, { ...at, kind: 'finalReport', doneAt: ctx.now, lateReason: null }),
  addPerson: (ctx) => addPerson(ctx, AddPerson.parse({ ...person, ...at })),
  editPerson: (ctx) => editPerson(ctx, input({ ...person, personId, revision: '' })),
  removePerson: (ctx) => removePerson(ctx, { personId, confirmed: true }),
  revealPerson: (ctx) => revealPerson(ctx, { personId, purpose: 'correction', note: '' }),
  uploadList: (ctx) => personUpload.allow(ctx, { slug }),
  mapColumns: (ctx) => mapColumns(ctx, { importId, mapping: ['name', 'address'], commonItems: ['name'] }),
  confirmImport: (ctx) => confirmImport(ctx, { importId }),
  cancelImport: (ctx) => cancelImport(ctx, { importId }),
  startReport: (ctx) => startReport(ctx, { incidentId, kind: 'final' }),
  submitReport: (ctx) => submitReport(ctx, { reportId, unknownReason: '' }),
  discardReport: (ctx) => discardReport(ctx, { reportId }),
  decideReport: (ctx) => decideReport(ctx, { versionId, decision: 'approve', comment: '' }),
  retryRendering: (ctx) => retryRendering(ctx, { versionId }),
  recordFiling: (ctx) =>
    recordFiling(ctx, input({ reportId, filedAt: ctx.now, channel: 'mail', authorityCode: 'ppc' })),
  saveNotice: (ctx) => saveNotice(ctx, input(at)),
  submitNotice: (ctx) => submitNotice(ctx, input(at)),
  decideNotice: (ctx) => decideNotice(ctx, { versionId: noticeVersionId, decision: 'approve', comment: '' }),
  previewLetter: (ctx) => letterPreview.allow(ctx, { incidentId, row: null }),
  createBatch: (ctx) => createBatch(ctx, { incidentId, lettersPerFile: 10, duplex: false }),
  cancelBatch: (ctx) => cancelBatch(ctx, { batchId }),
  resumeBatch: (ctx) => resumeBatch(ctx, { batchId }),
  recordPosting: (ctx) => recordPosting(ctx, input({ batchId, postedOn: '2026-04-10' })),
  recordReturn: (ctx) => recordReturn(ctx, input({ ...at, code: 'x', returnedOn: '2026-04-10' })),
  completeNotice: (ctx) => completeNotice(ctx, { incidentId, notReached: 0 }),
  undoReturn: (ctx) => undoReturn(ctx, { incidentId, code: 'x' }),
  decideAfterReturn: (ctx) => decideAfterReturn(ctx, { incidentId, personId, decision: 'none' }),
  'decideAfterReturn of their person in an own incident': (ctx) =>
    reprintToBereaved(ctx, { incidentId: own.incidentId, personId }),
  decideForMany: (ctx) => decideForMany(ctx, { incidentId, who: 'moved', decision: 'none' }),
  reprintToBereaved: (ctx) => reprintToBereaved(ctx, { incidentId, personId }),
  startMeasure: (ctx) => startMeasure(ctx, input({ ...at, kind: 'desk', startedOn: '2026-04-10' })),
  endMeasure: (ctx) => endMeasure(ctx, { measureId, endedOn: '2026-04-10' }),
  requestMarks: (ctx) => requestMarks(ctx, { measureId }),
  lookUpCaller: (ctx) => lookUpCaller(ctx, { incidentId, purpose: 'person', name: 'x', fact: 'phone', value: '1' }),
}

const QUERIES: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  personList: (ctx) => personList(ctx, slug, { page: 1 }),
  personView: (ctx) => personView(ctx, slug, personId),
  importView: (ctx) => importView(ctx, slug, importId, 1, 'error'),
  importProblems: (ctx) => importProblems(ctx, slug, importId),
  reportView: (ctx) => reportView(ctx, slug, reportId),
  textView: (ctx) => textView(ctx, slug, 'ja'),
  printView: (ctx) => printView(ctx, slug),
  editView: (ctx) => editView(ctx, slug, 'ja'),
  returnsView: (ctx) => returnsView(ctx, slug),
  notReachedList: (ctx) => notReachedList(ctx, slug, { page: 1 }),
  notReachedFile: (ctx) => notReachedFile(ctx, slug, { page: 1 }),
  measuresView: (ctx) => measuresView(ctx, slug),
  publicationView: (ctx) => publicationView(ctx, slug, measureId),
  deskView: (ctx) => deskView(ctx, slug),
}

/** Ids of their incident's things under the address of an own incident. */
const UNDER_OWN: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  personView: (ctx) => personView(ctx, own.slug, personId),
  importView: (ctx) => importView(ctx, own.slug, importId, 1, 'error'),
  importProblems: (ctx) => importProblems(ctx, own.slug, importId),
  reportView: (ctx) => reportView(ctx, own.slug, reportId),
  publicationView: (ctx) => publicationView(ctx, own.slug, measureId),
}

it.each(Object.entries(COMMANDS))("%s on another entity's incident is not found", async (_, command) => {
  await expect(as(stranger).write(command)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it.each(Object.entries(QUERIES))("%s of another entity's incident is not found", async (_, query) => {
  await expect(as(stranger).read(query)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it.each(Object.entries(UNDER_OWN))('%s through an own incident is not found', async (_, query) => {
  await expect(as(stranger).read(query)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

const refusal = { code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) }

it.each(Object.entries(COMMANDS))('%s is for neither admin nor auditor', async (_, command) => {
  for (const actor of [admin, auditor]) await expect(as(actor).write(command)).rejects.toMatchObject(refusal)
})

it.each(Object.entries(QUERIES))('%s tells the admin nothing', async (_, query) => {
  await expect(as(admin).read(query)).rejects.toMatchObject(refusal)
})

it('an id that is none is not found either', async () => {
  await expect(as(manager).write((ctx) => cancelBatch(ctx, { batchId: newId() }))).rejects.toMatchObject(refusal)
})
