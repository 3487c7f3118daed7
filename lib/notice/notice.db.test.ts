import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { record } from '@/lib/door/record'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { refreshDuties } from '@/lib/duty/commands'
import { anIncident, aRun } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { resumeBatch } from './batch-commands'
import { decideNotice, saveNotice, submitNotice } from './commands'
import { decideForMany } from './delivery/after-return-commands'
import { completeNotice, recordPosting, recordReturn } from './delivery/delivery-commands'
import { createBatch } from './print/batch-commands'
import { letterPreview } from './print/preview'
import { printLetters } from './print/print-letters'
import { printView } from './print/queries'
import { editView, textView } from './queries'
import { approvedNotice, drafted, requestedBatch, submitted, withPersons } from './testing/a-notice'

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

const incidentOf = (actor: Actor = staff) => anIncident(actor, entityId, ['name', 'address'])
const textOf = (slug: string) => as(staff).read((ctx) => editView(ctx, slug, 'ja'))
const stateOf = async (incidentId: string) => (await db.notice.findUniqueOrThrow({ where: { incidentId } })).state
const decide = (actor: Actor, versionId: string, decision: 'approve' | 'return' = 'approve') =>
  as(actor).write((ctx) => decideNotice(ctx, { versionId, decision, comment: 'ご確認ください。' }))
const message = (text: string) => ({ detail: { message: text } })

describe('the text of the notice', () => {
  it('starts from the record of the incident', async () => {
    const { slug } = await incidentOf()
    const { isNew, version, content, variants } = await textOf(slug)
    expect([isNew, version]).toEqual([true, 0])
    expect(content.overview).toContain('2026年4月3日')
    expect(variants[0]?.labels).toEqual(['氏名', '住所'])
  })

  it('tells the second of two writers what the first saved', async () => {
    const incident = await incidentOf()
    const version = await drafted(staff, incident)
    const { content } = await textOf(incident.slug)
    const { incidentId } = incident
    const save = (overview: string) =>
      as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, overview }))
    await save('先に書いた人の文章。')
    await expect(save('後から書いた人の文章。')).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { conflict: { current: { overview: '先に書いた人の文章。', version: version + 1 } } },
    })
  })

  it.each([
    ['cause', '', 'form.required'],
    ['overview', '被害はありません。', 'lint.rules.noDamage.why'],
    ['nextUpdate', 'https://bit.ly/3abc をご覧ください。', 'lint.rules.shortLink.why'],
  ] as const)('is not submitted with %s "%s"', async (field, text, why) => {
    const incident = await incidentOf()
    const version = await drafted(staff, incident)
    const { content } = await textOf(incident.slug)
    const { incidentId } = incident
    await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, [field]: text }))
    await expect(
      as(staff).write((ctx) => submitNotice(ctx, { incidentId, version: version + 1 })),
    ).rejects.toMatchObject({ code: 'INVALID', detail: { fields: { [field]: expect.arrayContaining([why]) } } })
    expect(await stateOf(incidentId)).toBe('draft')
  })
})

describe('approval', () => {
  it('needs a reason for every warning, and keeps it', async () => {
    const incident = await incidentOf()
    const version = await drafted(staff, incident)
    const { content } = await textOf(incident.slug)
    const { incidentId, slug } = incident
    const closing = 'お詫びとして商品券をお送りします。至急ご確認ください。'
    await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, closing }))
    const { versionId } = await as(staff).write((ctx) => submitNotice(ctx, { incidentId, version: version + 1 }))
    const { notice } = await as(manager).read((ctx) => textView(ctx, slug, 'ja'))
    const warnings = notice?.submitted?.warnings ?? []
    expect(warnings.map(({ rule, place }) => [rule, place])).toEqual([
      ['pressure', 'closing'],
      ['reward', 'closing'],
    ])
    const approve = (reasons: string[]) =>
      as(manager).write((ctx) =>
        decideNotice(ctx, {
          versionId,
          decision: 'approve',
          comment: '',
          waivers: warnings.map(({ rule, excerpt }, i) => ({
            rule: rule as 'pressure',
            excerpt,
            reason: reasons[i] ?? '',
          })),
        }),
      )
    await expect(approve(['手続の期限があるため。'])).rejects.toMatchObject({
      code: 'INVALID',
      detail: { fields: { 'waivers.1.reason': ['lint.errors.reasonNeeded'] } },
    })
    expect(await stateOf(incidentId)).toBe('submitted')
    await approve(['手続の期限があるため。', '金額を取締役会で決めたため。'])
    expect(await stateOf(incidentId)).toBe('approved')
    const kept = await db.wordingWaiver.findMany({ where: { noticeVersionId: versionId }, orderBy: { rule: 'asc' } })
    expect(kept.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['pressure', '手続の期限があるため。'],
      ['reward', '金額を取締役会で決めたため。'],
    ])
  })

  it('is not given by the author', async () => {
    const incident = await incidentOf(manager)
    const versionId = await submitted(manager, incident)
    await expect(decide(manager, versionId)).rejects.toMatchObject({ code: 'RULE', ...message('door.fourEyes') })
    expect(await stateOf(incident.incidentId)).toBe('submitted')
  })

  it('is not given by who wrote what another submitted', async () => {
    const incident = await incidentOf()
    const version = await drafted(manager, incident)
    const { incidentId } = incident
    const { versionId } = await as(staff).write((ctx) => submitNotice(ctx, { incidentId, version }))
    await expect(decide(manager, versionId)).rejects.toMatchObject(message('door.fourEyes'))
  })

  it('is not given by staff', async () => {
    const incident = await incidentOf()
    const versionId = await submitted(staff, incident)
    await expect(decide(staff, versionId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is void after any edit, and nothing is printed any more', async () => {
    const { incidentId, slug, versionId } = await approvedNotice(staff, manager, entityId, [{ name: '宛名 一' }])
    const { version, content } = await textOf(slug)
    await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, closing: '改めます。' }))
    expect(await stateOf(incidentId)).toBe('draft')
    const approval = await db.approval.findFirstOrThrow({ where: { subjectId: versionId } })
    expect(approval.state).toBe('voided')
    await expect(
      as(staff).write((ctx) => createBatch(ctx, { incidentId, lettersPerFile: 10, duplex: false })),
    ).rejects.toMatchObject(message('notice.errors.notApproved'))
  })

  it('can be refused with a comment that the author sees', async () => {
    const incident = await incidentOf()
    const versionId = await submitted(staff, incident)
    await decide(manager, versionId, 'return')
    const { notice } = await as(staff).read((ctx) => textView(ctx, incident.slug, 'ja'))
    expect(notice).toMatchObject({ state: 'returned', submitted: { comment: 'ご確認ください。' } })
  })

  it('is of the frozen text: the version keeps its hash', async () => {
    const incident = await incidentOf()
    const versionId = await submitted(staff, incident)
    await decide(manager, versionId)
    const version = await db.noticeVersion.findUniqueOrThrow({ where: { id: versionId } })
    const approval = await db.approval.findFirstOrThrow({ where: { subjectId: versionId } })
    expect(approval.contentSha256).toBe(version.contentSha256)
    await expect(db.noticeVersion.update({ where: { id: versionId }, data: { content: {} } })).rejects.toThrow()
  })
})

describe('a batch of a text that was changed', () => {
  it('does not go on', async () => {
    const { incidentId, slug } = await approvedNotice(staff, manager, entityId, [{ name: '宛名 一' }])
    const { batchId } = await requestedBatch(staff, incidentId, 1)
    await db.letterBatch.update({ where: { id: batchId }, data: { state: 'cancelled' } })
    const { version, content } = await textOf(slug)
    await as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, closing: '改めます。' }))
    await expect(as(staff).write((ctx) => resumeBatch(ctx, { batchId }))).rejects.toMatchObject(
      message('notice.errors.batchOfOldText'),
    )
  })

  it('keeps the text as it is while it prints', async () => {
    const { incidentId, slug } = await approvedNotice(staff, manager, entityId, [{ name: '宛名 一' }])
    await requestedBatch(staff, incidentId, 1)
    const { version, content } = await textOf(slug)
    await expect(
      as(staff).write((ctx) => saveNotice(ctx, { incidentId, version, ...content, closing: '改めます。' })),
    ).rejects.toMatchObject(message('notice.errors.printing'))
  })
})

describe('a preview', () => {
  const preview = (actor: Actor, incidentId: string, row: number | null) =>
    as(actor).write((ctx) => letterPreview.allow(ctx, { incidentId, row }))

  it('prints the letter of one row, marked as a draft until it is approved, and is written down', async () => {
    const { incidentId } = await incidentOf()
    const [, second] = await withPersons(incidentId, [{ name: '宛名 一' }, { name: '宛名 二' }])
    const allowed = await preview(staff, incidentId, 3)
    expect(allowed).toMatchObject({ draft: true, fields: { name: '宛名 二' } })
    const { bytes } = await letterPreview.make(allowed)
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    const event = await db.auditEvent.findFirstOrThrow({ where: { incidentId }, orderBy: { seq: 'desc' } })
    expect([event.action, event.subjectId]).toEqual(['notice.previewed', second])
    expect(JSON.stringify(event.data)).not.toContain('宛名')
  })

  it('says which row there is not, and shows nothing to the auditor', async () => {
    const { incidentId } = await incidentOf()
    await withPersons(incidentId, [{ name: '宛名 一' }])
    await expect(preview(staff, incidentId, 99)).rejects.toMatchObject(message('notice.errors.noSuchRow'))
    await expect(preview(auditor, incidentId, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('delivery', () => {
  const today = '2026-04-20'
  const later = () => as(manager, new Date('2026-05-10T00:00:00Z'))

  async function printed() {
    const incident = await approvedNotice(staff, manager, entityId, [
      { name: '宛名 一' },
      { name: '宛名 二' },
      { address: '' },
    ])
    const { batchId } = await requestedBatch(staff, incident.incidentId, 10)
    await printLetters(aRun(), { batchId })
    const letters = await db.letter.findMany({ where: { batchId, state: 'printed' } })
    return { ...incident, batchId, code: letters[0]?.code ?? '' }
  }

  it('is counted from what was recorded, and ends the duty with the number not reached', async () => {
    const { incidentId, slug, batchId, code } = await printed()
    // As the door does after every change of facts.
    await later().write(async (ctx) => {
      await refreshDuties(ctx, incidentId)
      await record(ctx, { action: 'duty.changed', subject: { type: 'incident', id: incidentId }, incidentId })
    })
    const complete = (people: number) => later().write((ctx) => completeNotice(ctx, { incidentId, notReached: people }))
    await expect(complete(1)).rejects.toMatchObject(message('delivery.obstacle.nothingSent'))
    const posting = { batchId, postedOn: today } as const
    expect(await later().write((ctx) => recordPosting(ctx, posting))).toEqual({ letters: 2 })
    await expect(later().write((ctx) => recordPosting(ctx, posting))).rejects.toMatchObject(
      message('notice.errors.nothingToPost'),
    )
    const back = { incidentId, code: code.toLowerCase(), returnedOn: '2026-04-27', reason: 'moved' } as const
    await later().write((ctx) => recordReturn(ctx, back))
    const { delivery } = await later().read((ctx) => printView(ctx, slug))
    const counts = { persons: 3, printed: 2, posted: 2, returned: 1, held: 1, inHouse: 0 }
    expect(delivery?.counts).toMatchObject({ ...counts, reach: { reached: 1 } })
    for (const who of ['moved', 'held'] as const)
      await later().write((ctx) => decideForMany(ctx, { incidentId, who, decision: 'none' }))
    await expect(complete(0)).rejects.toMatchObject(message('notice.errors.countsMoved'))
    await complete(2)
    const duty = await db.duty.findFirstOrThrow({ where: { incidentId, kind: 'noticeToPersons' } })
    expect([duty.state, duty.doneAt?.toISOString()]).toEqual(['done', '2026-04-19T15:00:00.000Z'])
  })

  it('refuses a code that is mistyped, of another incident, not posted, or back already', async () => {
    const one = await printed()
    const other = await printed()
    const back = (incidentId: string, code: string) =>
      later().write((ctx) => recordReturn(ctx, { incidentId, code, returnedOn: '2026-04-27', reason: 'moved' }))
    const refused = (why: string) => ({ detail: { fields: { code: [why] } } })
    await expect(back(one.incidentId, 'ABCD')).rejects.toMatchObject(refused('notice.errors.codeMistyped'))
    await expect(back(one.incidentId, other.code)).rejects.toMatchObject(refused('notice.errors.codeUnknown'))
    await expect(back(one.incidentId, one.code)).rejects.toMatchObject(refused('notice.errors.codeNotPosted'))
    await later().write((ctx) => recordPosting(ctx, { batchId: one.batchId, postedOn: today }))
    await back(one.incidentId, one.code)
    await expect(back(one.incidentId, one.code)).rejects.toMatchObject(refused('notice.errors.codeReturned'))
  })
})
