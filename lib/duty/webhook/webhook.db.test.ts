import { createHmac } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { aReceiver } from '@/lib/platform/testing/webhook-receiver'
import { deliver } from '../reminders/deliver'
import { LEASE_MS } from '../reminders/model'
import { planReminders } from '../reminders/plan-reminders'
import { sendMessages } from '../reminders/send-messages'
import { workAt } from '../reminders/testing/a-work'
import { anIncident, aTeam, jst, remindAt } from '../reminders/testing/reminder-world'
import { addWebhook, changeWebhook, renewSecret, tryWebhook } from './commands'
import { webhookView } from './queries'
import { AddWebhook } from './schema'

const db = await testDatabase()
const team = await aTeam(db)
const admin = await aUser(db, 'admin')
const receiver = await aReceiver()
process.env.TODOKE_WEBHOOK_HOSTS = receiver.host
afterAll(() => {
  delete process.env.TODOKE_WEBHOOK_HOSTS
  return receiver.close()
})

const THIRD_DAY = '2026-12-28T09:00'
const add = (change: Partial<AddWebhook> = {}) =>
  as(admin).write((ctx) =>
    addWebhook(
      ctx,
      AddWebhook.parse({ name: '法務', url: receiver.url, shape: 'json', language: 'ja', entityId: '', ...change }),
    ),
  )

beforeEach(async () => {
  receiver.received.length = 0
  await db.outgoingMessage.deleteMany()
  await db.duty.deleteMany()
  await db.webhook.deleteMany()
})

describe('a webhook', () => {
  it('is told of reminders once, signed with the key that was shown, without titles or names', async () => {
    const { secret } = await add()
    await anIncident(team, '2026-12-26')
    await Promise.all([remindAt(THIRD_DAY, '1'), remindAt(THIRD_DAY, '2')])
    await remindAt('2026-12-28T09:05')
    expect(receiver.received).toHaveLength(1)
    const { body = '', headers = {} } = receiver.received[0] ?? {}
    expect(JSON.parse(body)).toMatchObject({
      type: 'duty.reminder',
      step: 'day3',
      incident: { number: '2026-0001', entity: '青葉クリニック' },
      duty: { kind: 'preliminaryReport', dueOn: '2026-12-30', weekday: 'Wed', daysLeft: 2 },
    })
    expect(body).not.toContain('書類の誤交付')
    expect(body).not.toContain(team.staff.name)
    const [, t, v1] = /^t=(\d+),v1=(\w+)$/.exec(String(headers['x-todoke-signature'])) ?? []
    expect(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')).toBe(v1)
  })

  it('is told in its own language', async () => {
    await add({ shape: 'slack', language: 'en', name: 'Legal' })
    await anIncident(team, '2026-12-26')
    await remindAt(THIRD_DAY)
    const { text, blocks } = JSON.parse(receiver.received[0]?.body ?? '{}')
    expect(text).toMatch(/Preliminary report/i)
    expect(JSON.stringify([text, blocks]).replaceAll('青葉クリニック', '')).not.toMatch(/[\u3040-\u30ff]/)
  })

  it('is called again after a crash under the same delivery id, which the receiver can tell', async () => {
    await add()
    await anIncident(team, '2026-12-26')
    await planReminders(workAt(jst(THIRD_DAY)))
    await expect(
      sendMessages(workAt(jst(THIRD_DAY)), async (work, message, at) => {
        const delivered = await deliver(work, message, at)
        if (message.channel === 'webhook') throw new Error('killed')
        return delivered
      }),
    ).rejects.toThrow('killed')
    await sendMessages(workAt(new Date(jst(THIRD_DAY).getTime() + LEASE_MS)))
    const ids = receiver.received.map(({ headers }) => headers['x-todoke-delivery'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await db.outgoingMessage.count({ where: { state: { not: 'sent' } } })).toBe(0)
  })

  it('hears only of its own entity, and of nothing once it is out of use', async () => {
    const other = await db.entity.findFirstOrThrow({ select: { id: true } })
    const { id } = await add({ entityId: other.id })
    const { webhook: made } = await as(admin).read((ctx) => webhookView(ctx, id))
    const webhook = { ...made, language: 'ja' as const }
    await as(admin).write((ctx) => changeWebhook(ctx, { ...webhook, shape: 'slack', active: false }))
    await anIncident(team, '2026-12-26')
    await remindAt(THIRD_DAY)
    expect(receiver.received).toHaveLength(0)
    await expect(as(admin).write((ctx) => changeWebhook(ctx, { ...webhook, shape: 'json' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is tried with an invented incident, and the new key signs from now on', async () => {
    const { id, secret } = await add({ shape: 'slack' })
    expect(await as(admin).write((ctx) => tryWebhook(ctx, { id }))).toEqual({ ok: true, why: null })
    expect(JSON.parse(receiver.received[0]?.body ?? '').text).toContain('0000-0000')
    expect((await as(admin).write((ctx) => renewSecret(ctx, { id }))).secret).not.toBe(secret)
    expect(JSON.stringify(await db.webhook.findMany())).not.toContain(secret)
  })

  it.each(['http://hooks.example.com/', 'https://10.0.0.1/', 'https://user:x@hooks.example.com/'])(
    'is not made of %s',
    async (url) => {
      await expect(add({ url })).rejects.toMatchObject({
        code: 'INVALID',
        detail: { fields: { url: expect.anything() } },
      })
    },
  )

  it('is the administrators’ alone', async () => {
    const [head] = team.managers
    const { id } = await add()
    for (const actor of [team.staff, head])
      await expect(as(actor).write((ctx) => tryWebhook(ctx, { id }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
