import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { as, aUser } from '@/lib/door/testing/actors'
import { fulfilDuty } from '@/lib/duty/commands'
import { testDatabase } from '@/lib/platform/testing/database'
import { aMailServer } from '@/lib/platform/testing/mail-server'
import { retryMessage } from './commands'
import { MESSAGES_PER_PAGE, outboxView } from './queries'
import { anIncident, aTeam, jst, remindAt } from './testing/reminder-world'

const db = await testDatabase()
const team = await aTeam(db)
const [head] = team.managers
const auditor = await aUser(db, 'auditor')
let refusing = true
const server = await aMailServer({ recipient: () => (refusing ? 550 : undefined) })
process.env.TODOKE_SMTP_URL = server.url
afterAll(() => {
  delete process.env.TODOKE_SMTP_URL
  return server.close()
})

beforeEach(async () => {
  refusing = true
  await db.outgoingMessage.deleteMany()
  await db.duty.deleteMany()
})

const view = (filter = {}, page = 1) => as(auditor).read((ctx) => outboxView(ctx, filter, page))
const retry = (actor: typeof head, id: string) => as(actor).write((ctx) => retryMessage(ctx, { id }))

describe('the outbox', () => {
  it('shows what a mail server refused, and sends it again on request', async () => {
    await anIncident(team, '2026-12-26')
    await remindAt('2026-12-26T09:05')
    const { rows, failed, hasServer } = await view({ state: 'failed' })
    expect({ failed, hasServer }).toEqual({ failed: 1, hasServer: true })
    expect(rows[0]).toMatchObject({ to: team.staff.name, recipientRole: 'owner', failure: 'refused 550 5.1.1' })
    refusing = false
    await retry(head, rows[0]?.id ?? '')
    await remindAt('2026-12-26T09:10')
    expect((await view()).rows.map(({ state }) => state)).toEqual(['sent'])
    await expect(retry(head, rows[0]?.id ?? '')).rejects.toMatchObject({ code: 'RULE' })
  })

  it('tries again by itself when a server is busy, later each time, and then gives up', async () => {
    process.env.TODOKE_SMTP_URL = 'smtp://127.0.0.1:1'
    await anIncident(team, '2026-12-26')
    const states: string[] = []
    for (const time of ['09:05', '09:06', '09:11', '09:26', '10:26', '13:26']) {
      await remindAt(`2026-12-26T${time}`)
      states.push((await view()).rows.map(({ state, tries }) => `${state} ${tries}`).join())
    }
    process.env.TODOKE_SMTP_URL = server.url
    expect(states).toEqual(['waiting 1', 'waiting 2', 'waiting 3', 'waiting 4', 'waiting 5', 'failed 6'])
  })

  it('does not send again what is done', async () => {
    const { incidentId } = await anIncident(team, '2026-12-26')
    await remindAt('2026-12-26T09:05')
    const [row] = (await view()).rows
    const at = jst('2026-12-26T10:00')
    await as(team.staff, at).write((ctx) =>
      fulfilDuty(ctx, { incidentId, kind: 'preliminaryReport', doneAt: at, lateReason: null }),
    )
    await expect(retry(head, row?.id ?? '')).rejects.toMatchObject({ code: 'RULE' })
  })

  it('is read in pages, newest first, and filtered in the database', async () => {
    await db.outgoingMessage.createMany({
      data: Array.from({ length: MESSAGES_PER_PAGE + 3 }, (_, n) => ({
        key: `k${n}`,
        channel: 'mail',
        userId: head.id,
        state: n % 2 ? ('sent' as const) : ('dropped' as const),
        step: 'day1',
        subject: `${n}`,
        body: '',
        sendAt: new Date(n),
        createdAt: new Date(n),
      })),
    })
    const second = await view({}, 2)
    expect(second).toMatchObject({ total: MESSAGES_PER_PAGE + 3, pages: 2 })
    expect(second.rows.map(({ subject }) => subject)).toEqual(['2', '1', '0'])
    expect((await view({ state: 'sent', channel: 'nonsense' })).total).toBe(26)
    expect((await view({ channel: 'webhook' })).total).toBe(0)
  })

  it('is not for staff; auditors look, managers and administrators send again', async () => {
    await expect(as(team.staff).read((ctx) => outboxView(ctx, {}, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(retry(auditor as typeof head, crypto.randomUUID())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
