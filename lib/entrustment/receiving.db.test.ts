import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { incidentFile } from '@/lib/incident/queries'
import { testDatabase } from '@/lib/platform/testing/database'
import { receiveNotice, removeSender, trustSender } from './receive-commands'
import { originalNotice, receivedComparison, receivedView, receivingView } from './received-queries'
import { ReceiveNotice, TrustSender } from './schema'
import { contentHash, contentOf, signNotice } from './signed-notice'
import type { NoticeContent } from './signed-notice-schema'
import { aNotice } from './testing/a-notice'

const db = await testDatabase()
const client = await anEntity(db, 'client')
const second = await anEntity(db, 'second')
const staff = await aUser(db, 'staff', [client])
const stranger = await aUser(db, 'staff', [second])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-04-07T03:00:00Z')

/** What another installation signs: its key is not this one's. */
function signedElsewhere(notice: NoticeContent, key: string): string {
  vi.stubEnv('TODOKE_SIGNING_KEY', key)
  try {
    return signNotice(contentOf(notice))
  } finally {
    vi.unstubAllEnvs()
  }
}
const aKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const VENDOR = aKey()

const inCase = (incidentNumber: string, changes: Partial<NoticeContent> = {}) => aNotice({ incidentNumber, ...changes })
const input = (file: string, changes = {}) =>
  ReceiveNotice.parse({ entityId: client, arrivedAt: '2026-04-06T17:20', ownAwareOn: '', file, ...changes })
const receive = (file: string, by = staff, changes = {}) =>
  as(by, NOW).write((ctx) => receiveNotice(ctx, input(file, changes)))
const trust = (receivedId: string, by = manager) =>
  as(by, NOW).write((ctx) => trustSender(ctx, TrustSender.parse({ receivedId, ownAwareOn: '', compared: true })))

describe('a notice with an unknown key', () => {
  it('waits until a manager has compared it; the clock runs from the arrival all the same', async () => {
    const notice = inCase('2026-0001')
    const file = signedElsewhere(notice, VENDOR)
    const { receivedId, slug } = await receive(file)
    expect(slug).toBeNull()
    await expect(trust(receivedId, staff)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await as(staff, NOW).read((ctx) => receivedView(ctx, receivedId))).toMatchObject({
      knownAs: null,
      mayTrust: false,
      contentSha256: contentHash(contentOf(notice)),
    })
    const began = await trust(receivedId)
    const { incident, rows, items } = await as(staff, NOW).read((ctx) => incidentFile(ctx, began.slug ?? ''))
    expect(incident).toMatchObject({
      entityId: client,
      entrustment: 'entrustor',
      awareOn: '2026-04-06',
      entrusteeNoticeOn: '2026-04-06',
      occurredOn: '2026-04-01',
      personCount: 3214,
      improperPurpose: true,
    })
    expect(rows.map(({ itemCode, ownLabel }) => ownLabel ?? itemCode)).toEqual(['name', 'address', '会員番号'])
    const course = items.find(({ item }) => item === 1)
    expect(course).toMatchObject({
      state: 'underInvestigation',
      fields: { discoverer: 'entrustee', entrusteeName: '株式会社見本データ処理', entrustorExists: 'no' },
    })
    expect(course?.fields.course).toMatch(/^【委託先 株式会社見本データ処理 の通知（.+）による】\n4月1日/)
    expect(items.find(({ item }) => item === 4)?.fields).toMatchObject({
      body: 'entrustee',
      kind: 'unauthorisedAccess',
    })
    const duties = await as(staff, NOW).read((ctx) => dutiesOfIncident(ctx, began.slug ?? ''))
    expect(duties.find(({ kind }) => kind === 'preliminaryReport')).toMatchObject({
      state: 'open',
      targetOn: '2026-04-08',
      dueOn: '2026-04-10',
    })
    await expect(trust(receivedId)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is known from then on, for that name only', async () => {
    const { slug } = await receive(signedElsewhere(inCase('2026-0002'), VENDOR))
    expect(slug).toMatch(/^client-2026-/)
    const renamed = inCase('2026-0003', { sender: { ...aNotice().sender, name: '株式会社なりすまし' } })
    const answer = await receive(signedElsewhere(renamed, VENDOR))
    expect(answer.slug).toBeNull()
    expect(await as(manager, NOW).read((ctx) => receivedView(ctx, answer.receivedId))).toMatchObject({
      knownAs: '株式会社見本データ処理',
    })
  })
})

describe('a notice that came in before', () => {
  it('is refused, naming the incident', async () => {
    const file = signedElsewhere(inCase('2026-0004'), VENDOR)
    const { slug } = await receive(file)
    const { incident } = await as(staff, NOW).read((ctx) => incidentFile(ctx, slug ?? ''))
    const named = { code: 'RULE', detail: { params: { number: incident.number } } }
    await expect(receive(file)).rejects.toMatchObject({
      ...named,
      detail: { message: 'entrustment.refused.twice', ...named.detail },
    })
  })

  it('begins one incident, however many take it in at the same time', async () => {
    const file = signedElsewhere(inCase('2026-0005'), VENDOR)
    const answers = await Promise.allSettled([receive(file), receive(file), receive(file)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('and waits for its key is not taken in again', async () => {
    const file = signedElsewhere(inCase('2026-0006'), aKey())
    await receive(file)
    await expect(receive(file)).rejects.toMatchObject({ detail: { message: 'entrustment.refused.twiceWaiting' } })
  })
})

describe('a second notice about the same case', () => {
  const more = (number: number, personCount: number) => {
    const { facts } = aNotice()
    return inCase('2026-0020', { number, facts: { ...facts, personCount } })
  }

  it('is laid beside the incident, its differences shown; record and clock stay as they are', async () => {
    const { slug } = await receive(signedElsewhere(more(1, 3214), VENDOR))
    const before = await as(staff, NOW).read((ctx) => incidentFile(ctx, slug ?? ''))
    const duties = await as(staff, NOW).read((ctx) => dutiesOfIncident(ctx, slug ?? ''))
    const file = signedElsewhere(more(2, 3241), VENDOR)
    const next = await receive(file, staff, { arrivedAt: '2026-04-07T09:00' })
    expect(next).toMatchObject({ slug, followUp: true })

    expect(await as(staff, NOW).read((ctx) => incidentFile(ctx, slug ?? ''))).toEqual(before)
    expect(await as(staff, NOW).read((ctx) => dutiesOfIncident(ctx, slug ?? ''))).toEqual(duties)
    const compared = await as(staff, NOW).read((ctx) => receivedComparison(ctx, slug ?? ''))
    expect(compared).toMatchObject({ number: 2, arrivedOn: '2026-04-06' })
    expect(compared?.notices.map(({ number }) => number)).toEqual([1, 2])
    const rows = new Map(compared?.rows.map((row) => [row.key, row]))
    expect(rows.get('personCount')).toMatchObject({ told: '3241', recorded: '3214', same: false })
    expect(rows.get('1.course')?.same).toBe(true)
    const first = await as(staff, NOW).read((ctx) => receivedComparison(ctx, slug ?? '', compared?.notices[0]?.id))
    expect(first?.rows.find(({ key }) => key === 'personCount')?.same).toBe(true)
    await expect(receive(file)).rejects.toMatchObject({ detail: { message: 'entrustment.refused.twice' } })
    expect(await db.auditEvent.count({ where: { subjectId: next.receivedId, incidentId: before.incident.id } })).toBe(1)
  })

  it('that came before the first is not taken in: the clock would be wrong', async () => {
    const file = signedElsewhere(more(3, 3300), VENDOR)
    await expect(receive(file, staff, { arrivedAt: '2026-04-05T09:00' })).rejects.toMatchObject({
      detail: { fields: { arrivedAt: ['entrustment.errors.beforeFirst'] } },
    })
  })

  it('from another entity’s case stays apart, and another key begins nothing beside it', async () => {
    const answer = await receive(signedElsewhere(more(4, 3300), aKey()))
    expect(answer).toMatchObject({ slug: null, followUp: false })
  })
})

describe('nothing is begun', () => {
  const count = () => db.receivedNotice.count()

  it('by a file that was changed', async () => {
    const before = await count()
    const file = signedElsewhere(inCase('2026-0007'), VENDOR).replace('"personCount":3214', '"personCount":3')
    await expect(receive(file)).rejects.toMatchObject({
      code: 'INVALID',
      detail: { message: 'entrustment.refused.changedParts', params: { parts: 'facts' } },
    })
    expect(await count()).toBe(before)
  })

  it('for another entity, by an auditor, or for a moment to come', async () => {
    const file = signedElsewhere(inCase('2026-0008'), VENDOR)
    await expect(receive(file, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(receive(file, await aUser(db, 'auditor'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(receive(file, staff, { arrivedAt: '2026-04-07T12:01' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(receive(file, staff, { ownAwareOn: '2026-04-07' })).rejects.toMatchObject({
      detail: { fields: { ownAwareOn: ['entrustment.errors.ownAfterArrival'] } },
    })
  })
})

it('counts from the day the company itself knew, where that was earlier', async () => {
  const file = signedElsewhere(inCase('2026-0009'), VENDOR)
  const { slug } = await receive(file, staff, { ownAwareOn: '2026-04-04' })
  const { incident } = await as(staff, NOW).read((ctx) => incidentFile(ctx, slug ?? ''))
  expect(incident).toMatchObject({ awareOn: '2026-04-04', entrusteeNoticeOn: '2026-04-06' })
})

it('keeps the file byte for byte and compares it with the record', async () => {
  const file = signedElsewhere(inCase('2026-0010'), VENDOR)
  const { receivedId, slug } = await receive(file)
  const outgoing = await as(staff, NOW).write((ctx) => originalNotice(ctx, receivedId))
  expect(Buffer.concat(await outgoing.body().toArray()).toString()).toBe(file)
  await expect(as(stranger, NOW).write((ctx) => originalNotice(ctx, receivedId))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const compared = await as(staff, NOW).read((ctx) => receivedComparison(ctx, slug ?? ''))
  expect(compared?.sha256).toBe(contentHash(contentOf(inCase('2026-0010'))))
  const rows = new Map(compared?.rows.map((row) => [row.key, row.same]))
  expect(rows.get('personCount')).toBe(true)
  expect(rows.get('1.course')).toBe(true)
  expect(rows.get('1.discoverer')).toBe(false)
})

it('shows each entity its own, and forgets a key on demand', async () => {
  expect((await as(stranger, NOW).read(receivingView)).notices).toEqual([])
  const { senders, notices } = await as(manager, NOW).read(receivingView)
  expect(notices.length).toBeGreaterThan(5)
  const { fingerprint } = senders[0] ?? { fingerprint: '' }
  await expect(as(staff, NOW).write((ctx) => removeSender(ctx, { fingerprint }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await as(manager, NOW).write((ctx) => removeSender(ctx, { fingerprint }))
  expect((await receive(signedElsewhere(inCase('2026-0011'), VENDOR))).slug).toBeNull()
})
