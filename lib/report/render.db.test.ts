import { buffer } from 'node:stream/consumers'
import { expect, it, vi } from 'vitest'
import { systemActor } from '@/lib/door/actor'
import type { Work } from '@/lib/door/job'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { reportIncident } from '@/lib/incident/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { readText } from '@/lib/pdf/read-text'
import { readFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideReport } from './approval-commands'
import { startReport, submitReport } from './commands'
import { recordFiling } from './filing-commands'
import { thenFollowUp } from './follow-up'
import { renderReport } from './render'
import { RecordFiling } from './schema'

vi.setConfig({ testTimeout: 60_000 })

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-04-05T01:00:00Z')

/** The worker's run of one job. */
const aRun = (changes: Partial<Work> = {}): Work => ({
  jobId: '1',
  ...as(systemActor, NOW),
  stopping: new AbortController().signal,
  lastTry: false,
  ...changes,
})

/** A clinic's preliminary report, submitted. */
async function submitted() {
  const { incidentId } = await as(staff, NOW).write((ctx) =>
    thenFollowUp(reportIncident)(ctx, aBreach().inEntity(entityId).parsed()),
  )
  const fields = { course: '4月3日10時、受付で別の患者の薬剤情報を手渡した。' }
  const course = SaveItem.parse({ incidentId, item: 1, version: 1, state: 'underInvestigation', fields })
  await as(staff, NOW).write((ctx) => thenFollowUp(saveItem)(ctx, course))
  const { reportId } = await as(staff, NOW).write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
  await as(staff, NOW).write((ctx) => submitReport(ctx, { reportId, unknownReason: '' }))
  return { incidentId, versionId: (await versionOf(reportId)).id, reportId }
}

const versionOf = (reportId: string) => db.reportVersion.findFirstOrThrow({ where: { reportId } })
const approve = (versionId: string) =>
  as(manager, NOW).write((ctx) => decideReport(ctx, { versionId, decision: 'approve', comment: '' }))

async function textOf(incidentId: string, fileId: string | null): Promise<string> {
  const bytes = await buffer(readFile(fileId ?? '', await incidentKey(db, incidentId)))
  return (await readText(bytes)).join('').replace(/\s/g, '')
}

it('draws what was submitted as a draft, and what was approved without the mark, each once', async () => {
  const { incidentId, versionId, reportId } = await submitted()
  await renderReport(aRun(), { versionId, rendition: 'draft' })
  // Nobody has approved it: without the mark it is not drawn, whoever asks.
  await renderReport(aRun(), { versionId, rendition: 'final' })
  expect(await versionOf(reportId)).toMatchObject({ draftFileId: expect.any(String), finalFileId: null })
  await approve(versionId)
  await renderReport(aRun(), { versionId, rendition: 'final' })
  const { draftFileId, finalFileId, contentSha256 } = await versionOf(reportId)
  const [draft, final] = [await textOf(incidentId, draftFileId), await textOf(incidentId, finalFileId)]
  for (const text of [draft, final]) {
    expect(text).toContain('漏えい等報告書（速報）')
    expect(text).toContain('青葉クリニック')
    expect(text).toContain('■第1号')
    expect(text).toContain('調査中')
    expect(text).toContain(contentSha256.slice(0, 12))
  }
  expect(draft).toContain('DRAFT')
  expect(final).not.toContain('DRAFT')

  await renderReport(aRun(), { versionId, rendition: 'final' })
  expect((await versionOf(reportId)).finalFileId).toBe(finalFileId)
  expect(await db.storedFile.count({ where: { incidentId } })).toBe(2)
})

it('says so when it has failed for good, and only then', async () => {
  const { versionId, reportId } = await submitted()
  const whole = aRun()
  const breaking = (lastTry: boolean) => {
    let broken = false
    const write: Work['write'] = (change) => {
      if (broken) return whole.write(change)
      broken = true
      return Promise.reject(new Error('disk full'))
    }
    return aRun({ lastTry, write })
  }
  await expect(renderReport(breaking(false), { versionId, rendition: 'draft' })).rejects.toThrow('disk full')
  expect((await versionOf(reportId)).failure).toBeNull()
  await expect(renderReport(breaking(true), { versionId, rendition: 'draft' })).rejects.toThrow('disk full')
  expect((await versionOf(reportId)).failure).toBe('report.errors.renderFailed')
  await renderReport(whole, { versionId, rendition: 'draft' })
  expect(await versionOf(reportId)).toMatchObject({ draftFileId: expect.any(String), failure: null })
})

it('what was drawn and filed is not exchanged behind it', async () => {
  const { versionId, reportId } = await submitted()
  await renderReport(aRun(), { versionId, rendition: 'draft' })
  await approve(versionId)
  await renderReport(aRun(), { versionId, rendition: 'final' })
  for (const column of ['draftFileId', 'finalFileId'])
    for (const fileId of [newId(), null])
      await expect(db.reportVersion.update({ where: { id: versionId }, data: { [column]: fileId } })).rejects.toThrow(
        'what was decided stays',
      )
  const receipt = { channel: 'webForm', authorityCode: 'ppc', receiptNumber: 'R-1', lateReason: '' }
  const filing = RecordFiling.parse({ reportId, filedAt: '2026-04-05T09:00', ...receipt })
  await as(staff, NOW).write((ctx) => recordFiling(ctx, filing))
  const again = as(manager, NOW).write((ctx) => recordFiling(ctx, filing))
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(db.filing.updateMany({ data: { receiptNumber: 'R-2' } })).rejects.toThrow('what was decided stays')
  await expect(db.filing.deleteMany()).rejects.toThrow('what was decided stays')
})

it('no filing goes to an authority that there is not', () => {
  const filing = { reportId: newId(), filedAt: '2026-04-05T09:00', channel: 'mail', receiptNumber: '', lateReason: '' }
  expect(RecordFiling.safeParse({ ...filing, authorityCode: 'somebody' }).success).toBe(false)
  expect(RecordFiling.safeParse({ ...filing, authorityCode: 'ppc' }).success).toBe(true)
})
