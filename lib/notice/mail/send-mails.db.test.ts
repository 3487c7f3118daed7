import { simpleParser } from 'mailparser'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { cancelBatch, pauseBatch, resumeBatch } from '@/lib/notice/batch-commands'
import { openBatchRun } from '@/lib/notice/batch-run'
import { createBatch } from '@/lib/notice/print/batch-commands'
import { countUnwritten } from '@/lib/notice/print/unwritten-repository'
import { approvedNotice } from '@/lib/notice/testing/a-notice'
import { aRun } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { aMailServer, type Manners } from '@/lib/platform/testing/mail-server'
import { settleMail } from './batch-commands'
import { mailView } from './queries'
import { sendNext } from './send-mails'
import { mailSetting, requestedMails, runAt, runToEnd } from './testing/mail-world'

const db = await testDatabase()

let entityId: string
let staff: Actor & { id: string }
let manager: Actor
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
})

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  delete process.env.TODOKE_SMTP_URL
  for (const server of open.splice(0)) await server.close()
})

async function serverWith(manners: Manners = {}) {
  const server = await aMailServer(manners)
  open.push(server)
  process.env.TODOKE_SMTP_URL = server.url
  return server
}

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `宛名 ${i}`, email: `p${i}@example.jp` }))
const notice = (list: Parameters<typeof approvedNotice>[3]) => approvedNotice(staff, manager, entityId, list)
const lettersOf = (batchId: string) => db.letter.findMany({ where: { batchId }, orderBy: { position: 'asc' } })
const batchOf = (batchId: string) => db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
const T0 = new Date('2026-05-07T01:00:00Z')
const later = (ms: number) => new Date(T0.getTime() + ms)

/** The whole way up to the request of a batch for these people. */
async function requested(list: Parameters<typeof approvedNotice>[3], setting: Parameters<typeof mailSetting>[2] = {}) {
  const made = await notice(list)
  await mailSetting(entityId, staff.id, setting)
  return { ...made, ...(await requestedMails(staff, made.incidentId)) }
}

describe('a batch of mails', () => {
  it('sends each person with an address one mail, with their name, their items and their code', async () => {
    const server = await serverWith()
    const { batchId, incidentId } = await requested([
      ...people(3),
      { name: '宛先 なし' },
      { name: 'カード 花子', email: 'card@example.jp', items: ['name', 'cardFull'] },
      { name: '使え ない', email: 'a@b@c d' },
    ])
    await runToEnd(batchId, T0)
    const letters = await lettersOf(batchId)
    expect(letters).toHaveLength(4)
    expect(letters.every((letter) => letter.state === 'sent' && letter.sentAt && letter.postedOn)).toBe(true)
    expect(await batchOf(batchId)).toMatchObject({ state: 'printed', printed: 4, total: 4, failure: null })
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([
      'card@example.jp',
      'p0@example.jp',
      'p1@example.jp',
      'p2@example.jp',
    ])
    expect(new Set(server.received.map(({ from }) => from))).toEqual(new Set(['bounces@example.co.jp']))
    const card = await simpleParser(server.received.find(({ to }) => to[0] === 'card@example.jp')?.raw ?? '')
    expect(card.subject).toBe('【青葉クリニック】個人データの漏えい等に関するお知らせ')
    expect(card.text).toContain('カード 花子　様')
    expect(card.text).toContain('クレジットカード番号')
    expect(card.text).not.toMatch(/https?:|www\./)
    const code =
      /([0-9A-Z]{4})-([0-9A-Z]{4})-([0-9A-Z]{4})/
        .exec(card.text ?? '')
        ?.slice(1)
        .join('') ?? ''
    expect(letters.map((letter) => letter.code)).toContain(code)
    expect(card.messageId).toBe(`<${code}.${batchId}@example.co.jp>`)
    const { versionId } = await db.noticeVersion
      .findFirstOrThrow({
        where: { notice: { incidentId } },
        select: { id: true },
      })
      .then(({ id }) => ({ versionId: id }))
    expect(await countUnwritten(db, { incidentId: incidentId, noticeVersionId: versionId, entrustorId: null })).toBe(2)
    await expect(requestedMails(staff, incidentId)).resolves.toBeDefined()
  })

  it('is not asked for beside another one, nor for nobody', async () => {
    await serverWith()
    const { incidentId } = await requested(people(1))
    await expect(requestedMails(staff, incidentId)).rejects.toMatchObject({
      detail: { message: 'notice.errors.batchUnfinished' },
    })
    await expect(
      as(staff).write((ctx) => createBatch(ctx, { incidentId, lettersPerFile: 10, duplex: false })),
    ).rejects.toMatchObject({ detail: { message: 'notice.errors.batchUnfinished' } })
    const nobody = await notice([{ name: '宛先 なし' }])
    await expect(requestedMails(staff, nobody.incidentId)).rejects.toMatchObject({
      detail: { message: 'mail.errors.nobody' },
    })
  })

  it('goes no faster than the settings say', async () => {
    const server = await serverWith()
    const { batchId } = await requested(people(9), { perMinute: 6 })
    const sent: number[] = []
    for (let ms = 0; ms <= 60_000; ms += 2_000) {
      await runAt(batchId, later(ms))
      sent.push(server.received.length)
    }
    expect(sent.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 2])
    expect(sent.at(-2)).toBe(6)
    expect(await runAt(batchId, later(60_000))).toBe(10_000)
  })

  it('pauses, goes on, and ends when cancelled; who got no mail is written to on paper', async () => {
    const server = await serverWith()
    const { batchId, incidentId } = await requested(people(5), { perMinute: 2 })
    await runAt(batchId, T0)
    await as(staff).write((ctx) => pauseBatch(ctx, { batchId }))
    expect(await runAt(batchId, later(60_000))).toBeUndefined()
    expect(await batchOf(batchId)).toMatchObject({ state: 'paused', printed: 1 })
    await as(staff).write((ctx) => resumeBatch(ctx, { batchId }))
    await runAt(batchId, later(60_000))
    expect(server.received).toHaveLength(2)
    await as(staff).write((ctx) => cancelBatch(ctx, { batchId }))
    await runAt(batchId, later(61_000))
    expect(await batchOf(batchId)).toMatchObject({ state: 'cancelled', printed: 2, total: 2 })
    const version = await db.noticeVersion.findFirstOrThrow({ where: { notice: { incidentId } } })
    expect(await countUnwritten(db, { incidentId: incidentId, noticeVersionId: version.id, entrustorId: null })).toBe(3)
  })
})

describe('while mail is on trial', () => {
  const list = [
    { name: '担当 者', email: 'Test@example.co.jp' },
    { name: '本物 の人', email: 'real@example.jp' },
  ]

  it('only listed addresses get one', async () => {
    const server = await serverWith()
    const { batchId } = await requested(list, { live: false, trialAddresses: ['test@example.co.jp'] })
    await runToEnd(batchId, T0)
    expect(server.received.map(({ to }) => to[0])).toEqual(['Test@example.co.jp'])
    expect(await batchOf(batchId)).toMatchObject({ state: 'printed', total: 1, printed: 1 })
  })

  it('nobody gets one where no address is listed', async () => {
    await serverWith()
    await expect(requested(list, { live: false })).rejects.toMatchObject({
      detail: { message: 'mail.errors.noTrialAddress' },
    })
  })

  it('not even a letter that was numbered when mail was live', async () => {
    const server = await serverWith()
    const { batchId } = await requested(list, { perMinute: 1 })
    await runAt(batchId, T0)
    const first = server.received.length
    await mailSetting(entityId, staff.id, { live: false, trialAddresses: ['Test@example.co.jp'] })
    await runToEnd(batchId, later(60_000))
    expect(server.received.slice(first).map(({ to }) => to[0])).not.toContain('real@example.jp')
    const { state, failure } = await batchOf(batchId)
    const real = server.received.some(({ to }) => to[0] === 'real@example.jp')
    expect([state, failure]).toEqual(real ? ['printed', null] : ['paused', 'mail.failure.trialOnly'])
  })

  it('and where no server is set, even when it is live, mail lies in the outbox for listed addresses', async () => {
    const { batchId } = await requested(list, { live: true, trialAddresses: ['test@example.co.jp'] })
    await runToEnd(batchId, T0)
    expect(await lettersOf(batchId)).toMatchObject([{ state: 'sent', mailStatus: 'outbox' }])
  })
})

describe('a mail server that', () => {
  it('refuses a recipient for good leaves a bounce, and a letter on paper to be written', async () => {
    const server = await serverWith({ recipient: (address) => (address.startsWith('p1@') ? 550 : undefined) })
    const { batchId, incidentId, slug } = await requested(people(4))
    await runToEnd(batchId, T0)
    expect(server.received).toHaveLength(3)
    const bounced = (await lettersOf(batchId)).filter((letter) => letter.returnedOn)
    expect(bounced).toMatchObject([
      { state: 'sent', returnReason: 'bounced', afterReturn: 'reprint', mailStatus: '550 5.1.1' },
    ])
    const version = await db.noticeVersion.findFirstOrThrow({ where: { notice: { incidentId } } })
    expect(await countUnwritten(db, { incidentId: incidentId, noticeVersionId: version.id, entrustorId: null })).toBe(1)
    const view = await as(staff).read((ctx) => mailView(ctx, slug))
    expect(view).toMatchObject({ toMail: 0, bounced: [{ mailStatus: '550 5.1.1' }] })
  })

  it('puts a recipient off is asked again later, without keeping the others back', async () => {
    let busy = true
    const server = await serverWith({ recipient: (to) => (busy && to.startsWith('p0@') ? 450 : undefined) })
    const { batchId } = await requested(people(3))
    expect(await runAt(batchId, T0)).toBe(300_000)
    expect(server.received).toHaveLength(2)
    expect(await batchOf(batchId)).toMatchObject({ state: 'printing', printed: 2 })
    busy = false
    await runToEnd(batchId, later(300_000))
    expect(server.received).toHaveLength(3)
    expect((await batchOf(batchId)).state).toBe('printed')
  })

  it('refuses everybody is not believed before a person has looked', async () => {
    const server = await serverWith({ recipient: () => 550 })
    const { batchId } = await requested(people(4))
    expect(await runAt(batchId, T0)).toBeUndefined()
    expect(await batchOf(batchId)).toMatchObject({ state: 'paused', failure: 'mail.failure.allRefused', printed: 0 })
    expect((await lettersOf(batchId)).every((letter) => letter.state === 'waiting' && !letter.returnedOn)).toBe(true)
    expect(server.received).toHaveLength(0)
  })

  it('is not there leaves a reason to be seen; the batch goes on by itself', async () => {
    const away = await serverWith()
    await away.close()
    const { batchId } = await requested(people(3))
    expect(await runAt(batchId, T0)).toBe(60_000)
    expect(await batchOf(batchId)).toMatchObject({ state: 'printing', failure: 'mail.failure.unreachable' })
    expect((await lettersOf(batchId)).every((letter) => letter.state === 'waiting')).toBe(true)
    const back = await serverWith()
    await runToEnd(batchId, later(60_000))
    expect(back.received).toHaveLength(3)
    expect(await batchOf(batchId)).toMatchObject({ state: 'printed', failure: null })
  })

  it('does not know who logs in stops the batch for a person', async () => {
    const server = await serverWith({ login: { user: 'todoke', pass: 'right' } })
    process.env.TODOKE_SMTP_URL = server.url.replace('right', 'wrong')
    const { batchId } = await requested(people(2))
    expect(await runAt(batchId, T0)).toBeUndefined()
    expect(await batchOf(batchId)).toMatchObject({ state: 'paused', failure: 'mail.failure.login' })
    process.env.TODOKE_SMTP_URL = server.url
    await as(staff).write((ctx) => resumeBatch(ctx, { batchId }))
    await runToEnd(batchId, later(60_000))
    expect(server.received).toHaveLength(2)
  })
})

describe('a mail without an answer', () => {
  /** Hangs up after the text of one mail; that mail may have gone out. */
  async function hungUp(count = 4) {
    let broken = false
    const server = await serverWith({
      text: (to) => {
        if (broken || !to.startsWith('p1@')) return undefined
        broken = true
        return 'hangUp'
      },
    })
    return { server, ...(await requested(people(count))) }
  }

  it('is never sent again by itself: the others go out, then the batch waits for a person', async () => {
    const { server, batchId, slug } = await hungUp()
    await runToEnd(batchId, T0)
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(['p0@example.jp', 'p2@example.jp', 'p3@example.jp'])
    expect(await batchOf(batchId)).toMatchObject({ state: 'paused', failure: 'mail.failure.unknown', printed: 3 })
    const view = await as(staff).read((ctx) => mailView(ctx, slug))
    expect(view.unknown).toHaveLength(1)
    expect(view.batches[0]?.counts).toMatchObject({ sent: 3, unknown: 1, waiting: 0 })
  })

  it.each([
    ['sent', 0],
    ['again', 1],
  ] as const)('is settled by a person as "%s", and the batch ends', async (outcome, more) => {
    const { server, batchId } = await hungUp()
    await runToEnd(batchId, T0)
    const before = server.received.length
    const [unknown] = (await lettersOf(batchId)).filter((letter) => letter.state === 'sending')
    await as(staff, later(600_000)).write((ctx) => settleMail(ctx, { letterId: unknown?.id ?? '', outcome }))
    await runToEnd(batchId, later(600_000))
    expect(server.received.length - before).toBe(more)
    expect(await batchOf(batchId)).toMatchObject({ state: 'printed', printed: 4, failure: null })
    expect((await lettersOf(batchId)).every((letter) => letter.state === 'sent' && letter.postedOn)).toBe(true)
    await expect(
      as(staff, later(600_000)).write((ctx) => settleMail(ctx, { letterId: unknown?.id ?? '', outcome })),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('cannot be settled while its run may still be at it', async () => {
    const { batchId } = await hungUp()
    await runAt(batchId, T0)
    const [open] = (await lettersOf(batchId)).filter((letter) => letter.state === 'sending')
    await expect(
      as(staff, later(60_000)).write((ctx) => settleMail(ctx, { letterId: open?.id ?? '', outcome: 'again' })),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each(['before', 'after'] as const)('is what a worker leaves that is killed %s the mail went out', async (when) => {
    const server = await serverWith()
    const { batchId } = await requested(people(2), { perMinute: 600 })
    const whole = as(systemActor, T0)
    let writes = 0
    const dying = aRun({
      ...whole,
      write: async (change) => {
        const name = await db.letter.count({ where: { batchId, state: 'sending' } })
        // The first write while letters are being sent is the one that would record their answers.
        if (name > 0 && ++writes === 1) throw new Error('killed')
        const answer = await whole.write(change)
        if (when === 'before' && (await db.letter.count({ where: { batchId, state: 'sending' } })) > 0)
          throw new Error('killed')
        return answer
      },
    })
    const run = async () => {
      const { sendMails } = await import('./send-mails')
      await sendMails(dying, { batchId })
    }
    await expect(run()).rejects.toThrow('killed')
    expect(server.received).toHaveLength(when === 'before' ? 0 : 2)
    const end = await runToEnd(batchId, later(10_000))
    expect(server.received).toHaveLength(when === 'before' ? 0 : 2)
    expect(await batchOf(batchId)).toMatchObject({ state: 'paused', failure: 'mail.failure.unknown' })
    for (const { id } of await lettersOf(batchId))
      await as(staff, end).write((ctx) =>
        settleMail(ctx, { letterId: id, outcome: when === 'before' ? 'again' : 'sent' }),
      )
    await runToEnd(batchId, end)
    expect(server.received).toHaveLength(2)
    expect(await batchOf(batchId)).toMatchObject({ state: 'printed', printed: 2 })
  })

  it('nor do two workers at once send anything twice', async () => {
    const server = await serverWith()
    const { batchId } = await requested(people(8))
    await runAt(batchId, T0, { stopping: AbortSignal.abort() }).catch(() => {})
    const run = await as(systemActor, T0).read((ctx) => openBatchRun(ctx, batchId, 'notice.send'))
    await Promise.all([1, 2, 3].map(() => sendNext(aRun(as(systemActor, later(1_000))), run).catch(() => 'over')))
    await runToEnd(batchId, later(2_000))
    const to = server.received.map((mail) => mail.to[0])
    expect(to).toHaveLength(8)
    expect(new Set(to).size).toBe(8)
  })
})
