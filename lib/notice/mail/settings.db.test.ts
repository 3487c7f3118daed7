import { Readable } from 'node:stream'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { approvedNotice } from '@/lib/notice/testing/a-notice'
import { testDatabase } from '@/lib/platform/testing/database'
import { aMailServer } from '@/lib/platform/testing/mail-server'
import { LARGEST_REPORT } from './delivery-report'
import { mailSettingsView, mailView } from './queries'
import { reportUpload } from './report-upload'
import { SaveMailSetting } from './schema'
import { saveMailSetting, switchLive, testOfMail } from './setting-commands'
import { aDeliveryReport } from './testing/a-delivery-report'
import { mailSetting, requestedMails, runToEnd } from './testing/mail-world'

const db = await testDatabase()

let entityId: string
let staff: Actor & { id: string }
let manager: Actor
let admin: Actor
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
  admin = await aUser(db, 'admin')
})
afterEach(async () => {
  delete process.env.TODOKE_SMTP_URL
  await db.mailSetting.deleteMany()
})

const typed = {
  version: 0,
  fromName: '青葉クリニック',
  fromAddress: 'oshirase@example.co.jp',
  replyTo: '',
  bounceAddress: '',
  trialAddresses: 'test@example.co.jp\nb@example.com',
  perMinute: 60,
}
const save = (change: object = {}, actor = admin) =>
  as(actor).write((ctx) => saveMailSetting(ctx, SaveMailSetting.parse({ ...typed, entityId, ...change })))

describe('the settings of mail', () => {
  it('are an administrator’s to see and to save', async () => {
    for (const actor of [staff, manager]) {
      await expect(save({}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(as(actor).read(mailSettingsView)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await save()).toEqual({ version: 1 })
    expect(await save({ version: 1, perMinute: 30 })).toEqual({ version: 2 })
    await expect(save({ version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(save({ version: 0 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('take a sender of the entity’s own domains alone', async () => {
    await expect(save({ fromAddress: 'a@example.com' })).rejects.toMatchObject({
      detail: { fields: { fromAddress: ['mail.errors.domain'] } },
    })
    await expect(save({ fromAddress: 'a@evil.example.co.jp' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save({ replyTo: 'a@example.com' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save({ bounceAddress: 'a@example.com' })).rejects.toMatchObject({ code: 'INVALID' })
    for (const wrong of [
      { fromAddress: 'a@example.co.jp\r\nBcc: b@example.com' },
      { fromName: 'a\nBcc: b@example.com' },
      { trialAddresses: 'nobody' },
      { perMinute: 0 },
    ])
      expect(SaveMailSetting.safeParse({ ...typed, entityId, ...wrong }).success).toBe(false)
  })

  it('go live only with a mail server, and on what was shown', async () => {
    await save()
    const live = (version: number) => as(admin).write((ctx) => switchLive(ctx, { entityId, version, live: true }))
    await expect(live(1)).rejects.toMatchObject({ detail: { message: 'mail.errors.noServer' } })
    process.env.TODOKE_SMTP_URL = 'smtp://127.0.0.1:1'
    await expect(live(2)).rejects.toMatchObject({ code: 'CONFLICT' })
    await live(1)
    expect((await db.mailSetting.findUniqueOrThrow({ where: { entityId } })).live).toBe(true)
  })

  it('are tried with a mail to a listed address alone', async () => {
    await save()
    const server = await aMailServer()
    process.env.TODOKE_SMTP_URL = server.url
    const test = async (address: string) => {
      const prepared = await as(admin).write((ctx) => testOfMail.begin(ctx, { entityId, address }))
      const outcome = await testOfMail.run(prepared)
      return as(admin).write((ctx) => testOfMail.end(ctx, prepared, outcome))
    }
    expect(await test('test@example.co.jp')).toEqual({ answer: 'accepted', status: '250' })
    await expect(test('other@example.co.jp')).rejects.toMatchObject({ code: 'INVALID' })
    expect(server.received.map(({ to }) => to)).toEqual([['test@example.co.jp']])
    await server.close()
    expect(await test('test@example.co.jp')).toMatchObject({ answer: 'unreachable' })
  })
})

describe('delivery reports', () => {
  /** A mail that went out, in an incident with its address. */
  async function sentMail() {
    const server = await aMailServer()
    process.env.TODOKE_SMTP_URL = server.url
    const made = await approvedNotice(staff, manager, entityId, [{ name: '宛名', email: 'taro@example.jp' }])
    await mailSetting(entityId, staff.id)
    const { batchId } = await requestedMails(staff, made.incidentId)
    await runToEnd(batchId)
    await server.close()
    const { code } = await db.letter.findFirstOrThrow({ where: { batchId } })
    return { ...made, letter: { code, batchId } }
  }

  async function takeIn(actor: Actor, slug: string, bytes: Buffer) {
    const allowed = await as(actor).read((ctx) => reportUpload.allow(ctx, { slug }))
    const finish = await reportUpload.keep(allowed, { name: 'x.eml', body: Readable.from([bytes]) })
    return as(actor).write(finish)
  }
  const because = (reason: string) => ({ code: 'INVALID', detail: { message: `mail.report.${reason}` } })

  it('make a bounce of the mail they tell of, once', async () => {
    const { slug, letter } = await sentMail()
    expect(await takeIn(staff, slug, aDeliveryReport(letter))).toMatchObject({ status: '5.1.1' })
    expect(await db.letter.findFirst({ where: { code: letter.code } })).toMatchObject({
      returnReason: 'bounced',
      afterReturn: 'reprint',
      mailStatus: '5.1.1',
    })
    expect((await as(staff).read((ctx) => mailView(ctx, slug))).bounced).toHaveLength(1)
    await expect(takeIn(staff, slug, aDeliveryReport(letter))).rejects.toMatchObject(because('known'))
  })

  it('change nothing when they tell of something else', async () => {
    const { slug, letter } = await sentMail()
    const other = await sentMail()
    const refused = [
      ['otherMail', aDeliveryReport(other.letter)],
      ['otherMail', aDeliveryReport({ ...letter, batchId: other.letter.batchId })],
      ['delayed', aDeliveryReport(letter, { action: 'delayed', status: '4.4.1' })],
      ['arrived', aDeliveryReport(letter, { action: 'delivered', status: '2.0.0' })],
      ['notAReport', Buffer.from('Subject: hello\r\n\r\nhello')],
      ['tooLarge', Buffer.alloc(LARGEST_REPORT + 1, 'a')],
    ] as const
    for (const [reason, bytes] of refused)
      await expect(takeIn(staff, slug, bytes)).rejects.toMatchObject(because(reason))
    expect(await db.letter.count({ where: { code: letter.code, returnedOn: null } })).toBe(1)
  })

  it('are not for those who only read', async () => {
    const { slug, letter } = await sentMail()
    const auditor = await aUser(db, 'auditor')
    const stranger = await aUser(db, 'staff')
    await expect(takeIn(auditor, slug, aDeliveryReport(letter))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(takeIn(stranger, slug, aDeliveryReport(letter))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
