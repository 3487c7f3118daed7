import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { feed } from '@/lib/door/feed'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { anIncident, aTeam } from '../reminders/testing/reminder-world'
import { makeFeed, revokeFeed } from './commands'
import { calendarFile, feedsView } from './queries'

const db = await testDatabase()
const team = await aTeam(db)
await anIncident(team, '2026-12-26')

beforeEach(() => db.rateLimit.deleteMany())

const tokenOf = (address: string) => address.replace(/^.*\/|\.ics$/g, '')
const ask = (token: string | null, headers: Record<string, string> = {}) =>
  feed(new Request('http://localhost/api/calendar/x.ics', { headers }), token, calendarFile)
const summaries = async (answer: Response) =>
  new ICAL.Component(ICAL.parse(await answer.text()))
    .getAllSubcomponents('vevent')
    .map((event) => `${event.getFirstPropertyValue('dtstart')} ${event.getFirstPropertyValue('summary')}`)

describe('a private calendar address', () => {
  it('shows the duties of an incident known on 2026-12-26, with the final date rolled to Monday', async () => {
    const { address } = await as(team.staff).write(makeFeed)
    expect(address).toMatch(/^http:\/\/localhost:3000\/api\/calendar\/[\w-]{43}\.ics$/)
    const answer = await ask(tokenOf(address))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await summaries(answer)).toEqual([
      '2026-12-28 【目標】速報（委員会等への報告） 2026-0001（青葉クリニック）',
      '2026-12-30 【期限】速報（委員会等への報告） 2026-0001（青葉クリニック）',
      '2027-01-25 【期限】確報（委員会等への報告） 2026-0001（青葉クリニック）',
    ])
  })

  it('is kept as a hash alone, and its reading is noted', async () => {
    const { address } = await as(team.staff).write(makeFeed)
    await ask(tokenOf(address))
    const rows = await db.calendarFeed.findMany()
    expect(JSON.stringify(rows)).not.toContain(tokenOf(address))
    const { feeds } = await as(team.staff).read(feedsView)
    expect(feeds[0]?.lastReadAt).not.toBeNull()
  })

  it('answers 304 to a calendar that has this version', async () => {
    const { address } = await as(team.staff).write(makeFeed)
    const etag = (await ask(tokenOf(address))).headers.get('etag') ?? ''
    const again = await ask(tokenOf(address), { 'if-none-match': `W/${etag}, "other"` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask(tokenOf(address), { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('shows what its owner may see at that moment, and nothing once they are out', async () => {
    const stranger = await aUser(db, 'staff', [await anEntity(db, 'midori')])
    const { address } = await as(stranger).write(makeFeed)
    expect(await summaries(await ask(tokenOf(address)))).toEqual([])
    await db.user.update({ where: { id: stranger.id }, data: { active: false } })
    expect((await ask(tokenOf(address))).status).toBe(404)
  })

  it('shows nothing once it is revoked, and only its owner can revoke it', async () => {
    const { address } = await as(team.staff).write(makeFeed)
    const { feeds } = await as(team.staff).read(feedsView)
    const [newest] = feeds
    const revoke = (actor: typeof team.staff) => as(actor).write((ctx) => revokeFeed(ctx, { id: newest?.id ?? '' }))
    await expect(revoke(team.managers[0])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await revoke(team.staff)
    expect((await ask(tokenOf(address))).status).toBe(404)
  })

  it('is not for administrators, who see no incidents', async () => {
    await expect(as(await aUser(db, 'admin')).write(makeFeed)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { address } = await as(team.managers[1]).write(makeFeed)
    await db.user.update({ where: { id: team.managers[1].id }, data: { role: 'admin' } })
    expect((await ask(tokenOf(address))).status).toBe(404)
  })

  it('cannot be guessed at without end', async () => {
    const headers = { 'x-todoke-peer': '192.0.2.7' }
    expect((await ask(null, headers)).status).toBe(404)
    for (let n = 0; n < 120; n++) await ask(null, headers)
    const answer = await ask('A'.repeat(43), headers)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
