import { beforeEach, describe, expect, it } from 'vitest'
import { as } from '@/lib/door/testing/actors'
import { fulfilDuty } from '@/lib/duty/commands'
import { testDatabase } from '@/lib/platform/testing/database'
import { deliver } from './deliver'
import { LEASE_MS } from './model'
import { planReminders } from './plan-reminders'
import { sendMessages } from './send-messages'
import { workAt } from './testing/a-work'
import { anIncident, aTeam, jst, outbox, remindAt } from './testing/reminder-world'

const db = await testDatabase()
const team = await aTeam(db)
const [head] = team.managers
const THIRD_DAY = '2026-12-28T09:00'

beforeEach(async () => {
  await db.outgoingMessage.deleteMany()
  await db.duty.deleteMany()
})

const messages = (where = {}) =>
  db.outgoingMessage.findMany({ where, orderBy: { key: 'asc' }, select: { step: true, state: true, tries: true } })
const sentNow = () => db.outgoingMessage.count({ where: { state: 'sent' } })

describe('each reminder is sent exactly once', () => {
  it('by any number of workers that plan and send at the same moment', async () => {
    for (let n = 0; n < 4; n++) await anIncident(team, '2026-12-26')
    const before = outbox().length
    const handed = new Map<string, number>()
    const hand: typeof deliver = (work, message, at) => {
      handed.set(message.key, (handed.get(message.key) ?? 0) + 1)
      return deliver(work, message, at)
    }
    const worker = async (id: string) => {
      const work = workAt(jst(THIRD_DAY), id)
      await planReminders(work)
      await sendMessages(work, hand)
    }
    await Promise.all([worker('1'), worker('2'), worker('3')])
    // the day-3 reminder: who is in charge and both managers, for each incident
    expect(await sentNow()).toBe(12)
    expect([...handed.values()].every((times) => times === 1)).toBe(true)
    expect(outbox().length - before).toBe(12)
  })

  it('also when a worker is killed after it made them, or after it took them', async () => {
    await anIncident(team, '2026-12-26')
    const before = outbox().length
    await planReminders(workAt(jst(THIRD_DAY)))
    await planReminders(workAt(jst(THIRD_DAY)))
    const killed = new Error('killed')
    await expect(
      sendMessages(workAt(jst(THIRD_DAY)), async () => {
        throw killed
      }),
    ).rejects.toBe(killed)
    expect((await messages()).map(({ state }) => state)).toEqual(['sending', 'sending', 'sending'])

    await remindAt('2026-12-28T09:05')
    expect(await sentNow()).toBe(0)
    await sendMessages(workAt(new Date(jst(THIRD_DAY).getTime() + LEASE_MS)))
    expect(await sentNow()).toBe(3)
    expect(outbox().length - before).toBe(3)
  })

  it('killed between handing over and writing down: sent again under the same message id, so one mail is there', async () => {
    await anIncident(team, '2026-12-26')
    const before = outbox().length
    await planReminders(workAt(jst(THIRD_DAY)))
    await expect(
      sendMessages(workAt(jst(THIRD_DAY)), async (...args) => {
        await deliver(...args)
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect(outbox().length - before).toBe(1)
    await sendMessages(workAt(new Date(jst(THIRD_DAY).getTime() + LEASE_MS)))
    expect(await sentNow()).toBe(3)
    expect(outbox().length - before).toBe(3)
  })

  it('and a worker that answers too late does not undo what another has written down', async () => {
    await anIncident(team, '2026-12-26')
    await planReminders(workAt(jst(THIRD_DAY)))
    const later = workAt(new Date(jst(THIRD_DAY).getTime() + LEASE_MS))
    let slow = true
    await sendMessages(workAt(jst(THIRD_DAY)), async (work, message, at) => {
      if (slow) {
        slow = false
        await sendMessages(later)
        return { ok: false, permanent: true, why: 'too late' }
      }
      return deliver(work, message, at)
    })
    expect((await messages()).every(({ state }) => state === 'sent')).toBe(true)
  })
})

describe('what is no longer needed', () => {
  it('does not leave once the duty is done', async () => {
    const { incidentId } = await anIncident(team, '2026-12-26')
    await planReminders(workAt(jst(THIRD_DAY)))
    const at = jst('2026-12-28T09:01')
    await as(team.staff, at).write((ctx) =>
      fulfilDuty(ctx, { incidentId, kind: 'preliminaryReport', doneAt: at, lateReason: null }),
    )
    await remindAt('2026-12-28T09:05')
    expect((await messages({ step: 'day3' })).map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped'])
  })

  it('gives way to the next reminder of the same duty', async () => {
    await anIncident(team, '2026-12-26')
    await db.user.update({ where: { id: head.id }, data: { quietFrom: '08:00', quietTo: '07:00' } })
    await remindAt(THIRD_DAY)
    expect((await messages({ userId: head.id })).map(({ step, state }) => `${step} ${state}`)).toEqual(['day3 waiting'])
    await remindAt('2026-12-30T08:00')
    expect((await messages({ userId: head.id })).map(({ step, state }) => `${step} ${state}`)).toEqual([
      'day3 dropped',
      'day5 sent',
    ])
    await db.user.update({ where: { id: head.id }, data: { quietFrom: null, quietTo: null } })
  })
})

it('a worker that was down for days says what is owed now, once', async () => {
  await anIncident(team, '2026-12-26')
  await remindAt('2026-12-26T09:05')
  await remindAt('2026-12-30T08:00')
  const steps = (await db.outgoingMessage.groupBy({ by: ['step'], orderBy: { step: 'asc' } })).map(({ step }) => step)
  expect(steps).toEqual(['day1', 'day5'])
  await remindAt('2026-12-28T09:00')
  expect(await db.outgoingMessage.groupBy({ by: ['step'] })).toHaveLength(2)
})

it('the log counts what was made, names what was sent, and holds no address', async () => {
  await anIncident(team, '2026-12-26')
  await remindAt(THIRD_DAY, 'log')
  const rows = await db.auditEvent.findMany({
    where: { action: { startsWith: 'message.' } },
    orderBy: { seq: 'desc' },
    take: 5,
  })
  expect(rows.map(({ action }) => action)).toEqual([
    'message.sent',
    'message.sent',
    'message.sent',
    'message.taken',
    'message.made',
  ])
  expect(rows.at(-1)?.data).toEqual({ made: 3, dropped: 0 })
  expect(JSON.stringify(rows.map(({ data }) => data))).not.toContain('@')
})
