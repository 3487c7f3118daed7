import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { changeFacts } from '@/lib/incident/commands'
import { incidentFileById } from '@/lib/incident/queries'
import { Facts } from '@/lib/incident/schema'
import { readFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { publicKey } from '@/lib/platform/signing'
import { testDatabase } from '@/lib/platform/testing/database'
import { thenFollowUp } from '@/lib/report/follow-up'
import { changeEntrustor, removeEntrustor } from './entrustor-commands'
import { decideEntrustorNotice, submitNotice } from './notice-commands'
import { entrustorsOfIncident, entrustorView } from './queries'
import { ChangeEntrustor, RecordSent } from './schema'
import { recordSent } from './sent-commands'
import { readNotice } from './signed-notice'
import { aClient, approvedNotice, entrusteeIncident } from './testing/two-clients'

const db = await testDatabase()
const entityId = await anEntity(db, 'vendor')
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const other = await aUser(db, 'manager')
const NOW = new Date('2026-04-05T01:00:00Z')

const start = async () => {
  const { incidentId, slug } = await entrusteeIncident(staff, entityId, NOW)
  return { incidentId, slug, first: await aClient(staff, incidentId, '株式会社みなと通販', NOW) }
}
const sent = (noticeId: string, sentAt = '2026-04-05T09:30', lateReason = '', at = NOW) =>
  as(staff, at).write((ctx) => recordSent(ctx, RecordSent.parse({ noticeId, sentAt, sentBy: 'mail', lateReason })))
const duties = async (slug: string) =>
  new Map((await as(manager, NOW).read((ctx) => dutiesOfIncident(ctx, slug))).map((duty) => [duty.kind, duty]))
const entrustment = async (incidentId: string) =>
  (await as(manager, NOW).read((ctx) => incidentFileById(ctx, incidentId))).incident.entrustment
const view = (slug: string, id: string, who = staff) => as(who, NOW).read((ctx) => entrustorView(ctx, slug, id))

describe('a client', () => {
  it('is changed by the version it was read in, and removed while nothing hangs on it', async () => {
    const { slug, first } = await start()
    const { entrustor } = await view(slug, first)
    const change = (name: string, version: number) =>
      as(staff, NOW).write((ctx) =>
        changeEntrustor(ctx, ChangeEntrustor.parse({ ...entrustor, entrustorId: first, name, version })),
      )
    await change('みなと通販株式会社', entrustor.version)
    await expect(change('別の名前', entrustor.version)).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { conflict: { current: { name: 'みなと通販株式会社', version: entrustor.version + 1 } } },
    })
    await as(staff, NOW).write((ctx) => removeEntrustor(ctx, { entrustorId: first, version: entrustor.version + 1 }))
    expect((await as(staff, NOW).read((ctx) => entrustorsOfIncident(ctx, slug))).entrustors).toEqual([])
  })

  it('with a notice stays', async () => {
    const { slug, first } = await start()
    await as(staff, NOW).write((ctx) => submitNotice(ctx, { entrustorId: first }))
    const { entrustor } = await view(slug, first)
    await expect(
      as(staff, NOW).write((ctx) => removeEntrustor(ctx, { entrustorId: first, version: entrustor.version })),
    ).rejects.toMatchObject({ code: 'RULE', detail: { message: 'entrustment.errors.inUse' } })
  })
})

describe('the notice', () => {
  it('is signed by a second manager, never by who submitted it', async () => {
    const { slug, first } = await start()
    await as(manager, NOW).write((ctx) => submitNotice(ctx, { entrustorId: first }))
    const noticeId = (await view(slug, first)).notices[0]?.id ?? ''
    const decide = (by: typeof staff, decision: 'approve' | 'return' = 'approve') =>
      as(by, NOW).write((ctx) => decideEntrustorNotice(ctx, { noticeId, decision, comment: '直す' }))
    await expect(decide(manager)).rejects.toMatchObject({ code: 'RULE', detail: { message: 'door.fourEyes' } })
    await expect(decide(staff)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await decide(other, 'return')
    expect((await view(slug, first)).notices[0]).toMatchObject({ state: 'returned' })
    await expect(decide(other)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('stays what was frozen when the facts change, and the file holds exactly that', async () => {
    const { slug, incidentId, first } = await start()
    const noticeId = await approvedNotice(staff, manager, first, NOW)
    const { incident } = await as(staff, NOW).read((ctx) => incidentFileById(ctx, incidentId))
    const facts = Facts.parse({ ...incident, incidentId, personCount: 9999 })
    await as(staff, NOW).write((ctx) => thenFollowUp(changeFacts)(ctx, facts))
    const shown = (await view(slug, first)).notices.find(({ id }) => id === noticeId)
    expect(shown?.content.notice.facts.personCount).toBe(3214)
    const key = await incidentKey(db, incidentId)
    const bytes = await readFile(shown?.jsonFileId ?? '', key).toArray()
    const file = readNotice(Buffer.concat(bytes).toString())
    expect(file).toMatchObject({ sha256: shown?.sha256, signature: { fingerprint: publicKey().fingerprint } })
    expect(file.content).toEqual(shown?.content)
    const paper = Buffer.concat(await readFile(shown?.pdfFileId ?? '', key).toArray())
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('to one of several clients names no other and gives no sums', async () => {
    const { slug, incidentId, first } = await start()
    await aClient(staff, incidentId, '株式会社ひみつ商事', NOW)
    const { present } = await view(slug, first)
    expect(present.notice.facts).toMatchObject({ personCount: null, personCountMax: null })
    expect(JSON.stringify(present)).not.toContain('ひみつ商事')
    expect(present.notice.recipient.name).toBe('株式会社みなと通販')
  })
})

describe('sent to every client', () => {
  it('ends the own duties with the reason, and not before the last one was told', async () => {
    const { slug, incidentId, first } = await start()
    const second = await aClient(staff, incidentId, '株式会社二番', NOW)
    expect((await duties(slug)).get('preliminaryReport')).toMatchObject({ state: 'open' })
    await sent(await approvedNotice(staff, manager, first, NOW))
    expect(await entrustment(incidentId)).toBe('entrusteeNotNotified')
    const half = await as(staff, NOW).read((ctx) => entrustorsOfIncident(ctx, slug))
    expect(half).toMatchObject({ outstanding: 1, relief: { value: { relieved: false } } })
    await sent(await approvedNotice(staff, manager, second, NOW))
    expect(await entrustment(incidentId)).toBe('entrusteeNotifiedEntrustor')
    const after = await duties(slug)
    expect(after.get('noticeToEntrustor')).toMatchObject({ state: 'done', doneAt: new Date('2026-04-05T00:30:00Z') })
    for (const kind of ['preliminaryReport', 'finalReport', 'noticeToPersons'] as const)
      expect(after.get(kind)).toMatchObject({ state: 'notApplicable' })
    expect(JSON.stringify(after.get('preliminaryReport')?.reasoning)).toContain('26')
    const categories = (await view(slug, first)).present.notice.items[0]?.fields.find(({ id }) => id === 'categories')
    expect(categories?.answer).toEqual(['3', '4'])
  })

  it('comes back for a client that is added later', async () => {
    const { slug, incidentId, first } = await start()
    await sent(await approvedNotice(staff, manager, first, NOW))
    await aClient(staff, incidentId, '株式会社あと', NOW)
    expect(await entrustment(incidentId)).toBe('entrusteeNotNotified')
    const after = await duties(slug)
    expect(after.get('noticeToEntrustor')).toMatchObject({ state: 'open' })
    expect(after.get('preliminaryReport')).toMatchObject({ state: 'open' })
  })

  it('after the guide needs a reason; a moment to come is refused', async () => {
    const { slug, first } = await start()
    const noticeId = await approvedNotice(staff, manager, first, NOW)
    const later = new Date('2026-04-20T01:00:00Z')
    await expect(sent(noticeId, '2026-04-21T09:00', '', later)).rejects.toMatchObject({ code: 'INVALID' })
    await expect(sent(noticeId, '2026-04-19T09:00', '', later)).rejects.toMatchObject({
      code: 'RULE',
      detail: { message: 'duty.errors.lateNeedsReason' },
    })
    await sent(noticeId, '2026-04-19T09:00', '委託元の担当者と連絡が取れなかった', later)
    expect((await duties(slug)).get('noticeToEntrustor')).toMatchObject({ state: 'done' })
    await expect(sent(noticeId, '2026-04-19T09:00', '', later)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('staff of another entity', () => {
  it('find neither client nor notice', async () => {
    const { slug, first } = await start()
    const stranger = await aUser(db, 'staff', [await anEntity(db, `e${slug.slice(-4)}`)])
    await expect(view(slug, first, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(stranger, NOW).write((ctx) => submitNotice(ctx, { entrustorId: first }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
