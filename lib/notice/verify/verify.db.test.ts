import { PrismaPg } from '@prisma/adapter-pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { answerPublicly } from '@/lib/door/public'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { letterCodeOf, writtenLetterCode } from '@/lib/notice/letter-code'
import { createBatch } from '@/lib/notice/print/batch-commands'
import { printLetters } from '@/lib/notice/print/print-letters'
import { approvedNotice, requestedBatch } from '@/lib/notice/testing/a-notice'
import { aRun } from '@/lib/person/testing/an-import'
import { sha256 } from '@/lib/platform/crypto'
import { testDatabase } from '@/lib/platform/testing/database'
import { PrismaClient } from '@/prisma/generated/client'
import { withdrawNotice } from './commands'
import { issuedNotices, VERIFY } from './queries'
import { findIssued } from './repository'

const db = await testDatabase()
/** Of the right form, and of no letter. */
const UNKNOWN = letterCodeOf(Buffer.from(sha256('no letter'), 'hex'))

let entityId: string
let staff: Actor & { id: string }
let manager: Actor & { id: string }
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
})

/** A notice of which letters were printed, with their codes. */
async function printed(count = 2) {
  const people = Array.from({ length: count }, (_, i) => ({ name: `宛名 ${i}` }))
  const notice = await approvedNotice(staff, manager, entityId, people)
  const { batchId } = await requestedBatch(staff, notice.incidentId, 100)
  await printLetters(aRun(), { batchId })
  const letters = await db.letter.findMany({ where: { batchId }, orderBy: { position: 'asc' } })
  return { ...notice, batchId, codes: letters.map((letter) => letter.code) }
}

const clear = () => db.rateLimit.deleteMany()
const ask = async (typed: string, address: string | null = null) => answerPublicly(VERIFY, typed, address, db)
const withdraw = (actor: Actor, versionId: string, reason = '宛先を誤ったため') =>
  as(actor).write((ctx) => withdrawNotice(ctx, { versionId, reason }))

describe('a code that was handed out', () => {
  it('tells who issued the notice, when, and the number to call, and nothing else', async () => {
    const { codes } = await printed()
    const answer = await ask(writtenLetterCode(codes[0] ?? '').toLowerCase())
    expect(answer).toEqual({
      kind: 'answer',
      data: {
        typing: 'fits',
        notice: {
          issuer: '青葉クリニック',
          channel: 'letter',
          date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          state: 'current',
          withdrawnOn: null,
          deskName: '個人情報お問い合わせ窓口',
          phone: '0120-000-000',
          hours: '平日9時から17時',
          printedPhone: null,
        },
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/宛名|氏名|住所|カード|cardFull/)
  })

  it('is not one before it is printed, nor while it is held', async () => {
    const { codes, batchId } = await printed()
    for (const state of ['waiting', 'held'] as const) {
      await db.letter.updateMany({ where: { batchId }, data: { state } })
      expect(await ask(codes[0] ?? '')).toMatchObject({ data: { notice: null } })
    }
    for (const state of ['sending', 'sent'] as const) {
      await db.letter.updateMany({ where: { batchId }, data: { state } })
      expect(await ask(codes[0] ?? '')).toMatchObject({ data: { notice: { state: 'current' } } })
    }
  })
})

describe('an unknown code', () => {
  /** Every statement that a look-up sends, without its values. */
  async function statementsOf(typed: string): Promise<string[]> {
    const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL ?? '' })
    const watched = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
    const statements: string[] = []
    watched.$on('query', ({ query }) => void statements.push(query))
    try {
      await answerPublicly(VERIFY, typed, '203.0.113.9', watched)
    } finally {
      await watched.$disconnect()
    }
    return statements
  }

  it('costs the same statements and answers in the same shape', async () => {
    const { codes } = await printed()
    // The first of a window also clears old counters away, whatever it asks for.
    await ask(UNKNOWN)
    const known = await statementsOf(codes[0] ?? '')
    expect(known.length).toBeGreaterThan(4)
    for (const typed of [UNKNOWN, codes[0]?.slice(1) ?? '', '照会番号', '', `${codes[0]?.slice(0, 11)}!`])
      expect(await statementsOf(typed), typed).toEqual(known)
    expect(Object.keys(await ask(UNKNOWN)).sort()).toEqual(Object.keys(await ask(codes[0] ?? '')).sort())
  })

  it('reads another row in its place, so that the database does the same work', async () => {
    await printed()
    const row = await findIssued(db, UNKNOWN)
    expect(row?.known).toBe(false)
    expect(row?.issuer).not.toBe('')
    expect(await ask(UNKNOWN)).toEqual({ kind: 'answer', data: { typing: 'fits', notice: null } })
  })

  it('is told what may be wrong with the typing from the text alone', async () => {
    const { codes } = await printed()
    const code = codes[0] ?? ''
    expect(await ask(`${code.slice(0, 11)}${code.endsWith('2') ? '3' : '2'}`)).toMatchObject({
      data: { typing: 'check', notice: null },
    })
    expect(await ask("' or 1=1 --")).toMatchObject({ kind: 'answer', data: { notice: null } })
    expect(await ask('%')).toMatchObject({ data: { notice: null } })
    expect(await ask('\0')).toMatchObject({ kind: 'answer', data: { notice: null } })
  })
})

describe('the limits', () => {
  const limited = { ...VERIFY, limit: () => ({ name: 'test', perAddress: 3, altogether: 8, seconds: 600 }) }
  const from = (address: string | null) => answerPublicly(limited, UNKNOWN, address, db)

  it('let an address in so often and no more, and others still', async () => {
    await clear()
    for (let i = 0; i < 3; i++) expect((await from('203.0.113.1')).kind).toBe('answer')
    expect(await from('203.0.113.1')).toEqual({ kind: 'wait', seconds: expect.any(Number) })
    expect((await from('203.0.113.2')).kind).toBe('answer')
  })

  it('let all together in so often, and refused ones do not count', async () => {
    await clear()
    for (let i = 0; i < 20; i++) await from('203.0.113.1')
    for (let i = 0; i < 5; i++) expect((await from(`198.51.100.${i}`)).kind).toBe('answer')
    expect((await from('198.51.100.9')).kind).toBe('wait')
    expect((await from(null)).kind).toBe('wait')
  })

  it('hold when many ask at once', async () => {
    await clear()
    const answers = await Promise.all(Array.from({ length: 12 }, () => from('203.0.113.3')))
    expect(answers.filter(({ kind }) => kind === 'answer')).toHaveLength(3)
  })

  it('begin anew when their time is over', async () => {
    await clear()
    for (let i = 0; i < 4; i++) await from('203.0.113.1')
    await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
    expect((await from('203.0.113.1')).kind).toBe('answer')
    expect(await db.rateLimit.count({ where: { expire: { lt: new Date() } } })).toBe(0)
  })

  it('keep neither the address nor the code', async () => {
    const { codes } = await printed()
    await clear()
    const before = await db.auditEvent.count()
    await ask(codes[0] ?? '', '203.0.113.77')
    await ask(UNKNOWN, '203.0.113.77')
    const rows = await db.rateLimit.findMany()
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
    expect(JSON.stringify(rows)).not.toContain(codes[0])
    const counts = rows
      .filter(({ key }) => key.startsWith('count.'))
      .map(({ key, points }) => [key.slice(0, -11), points])
    expect(counts.sort()).toEqual([
      ['count.verify.known', 1],
      ['count.verify.unknown', 1],
    ])
    expect(await db.auditEvent.count()).toBe(before)
  })
})

describe('the public door', () => {
  it('cannot change anything', async () => {
    const { batchId } = await printed()
    const spec = {
      ...VERIFY,
      look: async ({ tx }: { tx: { $queryRaw: typeof db.$queryRaw } }) =>
        tx.$queryRaw`update "Letter" set state = 'held' where "batchId" = ${batchId}::uuid returning id`,
    }
    expect(await answerPublicly(spec, UNKNOWN, null, db)).toEqual({ kind: 'unavailable' })
    expect(await db.letter.count({ where: { batchId, state: 'held' } })).toBe(0)
  })
})

describe('withdrawing', () => {
  it('is said to whoever asks, and kept in the log', async () => {
    const { codes, versionId, incidentId } = await printed(3)
    await withdraw(manager, versionId)
    expect(await ask(codes[0] ?? '')).toMatchObject({
      data: { notice: { state: 'withdrawn', withdrawnOn: expect.stringMatching(/^\d{4}-/), phone: '0120-000-000' } },
    })
    const [event] = await db.auditEvent.findMany({ where: { incidentId }, orderBy: { seq: 'desc' }, take: 1 })
    expect(event).toMatchObject({ action: 'notice.withdrawn', subjectId: versionId, data: { number: 1, letters: 3 } })
  })

  it('ends the approval: nothing more is printed of it', async () => {
    const { versionId, incidentId } = await printed()
    await withdraw(manager, versionId)
    expect((await db.notice.findUniqueOrThrow({ where: { incidentId } })).state).toBe('draft')
    await expect(
      as(staff).write((ctx) => createBatch(ctx, { incidentId, lettersPerFile: 100, duplex: false })),
    ).rejects.toMatchObject({ name: 'AppError' })
    expect(await db.approval.findFirst({ where: { subjectId: versionId } })).toMatchObject({ state: 'voided' })
  })

  it('is for managers, once, and only for what was handed out', async () => {
    const { versionId } = await printed()
    await expect(withdraw(staff, versionId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await withdraw(manager, versionId)
    await expect(withdraw(manager, versionId)).rejects.toMatchObject({ code: 'CONFLICT' })
    const other = await approvedNotice(staff, manager, entityId, [{ name: '宛名' }])
    await expect(withdraw(manager, other.versionId)).rejects.toMatchObject({
      detail: { message: 'verify.errors.nothingIssued' },
    })
  })

  it('waits for a batch that is under way', async () => {
    const { versionId, batchId } = await printed()
    await db.letterBatch.update({ where: { id: batchId }, data: { state: 'paused' } })
    await expect(withdraw(manager, versionId)).rejects.toMatchObject({ detail: { message: 'verify.errors.underWay' } })
  })

  it('does not reach another version of the same notice', async () => {
    const first = await printed()
    const second = await printed()
    await withdraw(manager, first.versionId)
    expect(await ask(second.codes[0] ?? '')).toMatchObject({ data: { notice: { state: 'current' } } })
  })

  it('is shown with the letters, with who did it and why, and how often codes were looked up', async () => {
    const { versionId, slug, codes } = await printed(3)
    await clear()
    await ask(codes[0] ?? '')
    await ask(UNKNOWN)
    await ask(UNKNOWN)
    const before = await as(staff).read((ctx) => issuedNotices(ctx, slug))
    expect(before).toMatchObject({ mayWithdraw: false, versions: [{ number: 1, letters: 3, withdrawnAt: null }] })
    expect(before.lookUps).toEqual([{ day: expect.any(String), known: 1, unknown: 2, mistyped: 0 }])
    await withdraw(manager, versionId, '日付の誤り')
    expect(await as(manager).read((ctx) => issuedNotices(ctx, slug))).toMatchObject({
      mayWithdraw: true,
      versions: [{ withdrawnBy: manager.name, reason: '日付の誤り' }],
    })
  })
})
