import { readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { as } from '@/lib/door/testing/actors'
import { fulfilDuty } from '@/lib/duty/commands'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { addDays, type CalendarDate } from '@/lib/law/calendar/calendar-date'
import { outboxFolder } from '@/lib/platform/outbox'
import { testDatabase } from '@/lib/platform/testing/database'
import { anIncident, aTeam, jst, outbox, remindAt } from './testing/reminder-world'

const db = await testDatabase()
const team = await aTeam(db)
const [head, deputy] = team.managers

/** The clock goes from day to day; the worker runs in the night and twice in the morning of each. */
async function liveThrough(from: CalendarDate, to: CalendarDate) {
  for (let day = from; day <= to; day = addDays(day, 1))
    for (const time of ['00:05', '08:00', '09:00']) await remindAt(`${day}T${time}`)
}

const jstText = (at: Date | null) => (at ? new Date(at.getTime() + 9 * 3600_000).toISOString().slice(0, 16) : '-')

/** Whom the reminders of a duty reached, and when, in Japan time. */
async function sentOf(incidentId: string, kind: string) {
  const duty = await db.duty.findUniqueOrThrow({ where: { incidentId_kind: { incidentId, kind } } })
  const rows = await db.outgoingMessage.findMany({
    where: { dutyId: duty.id, channel: 'mail', state: 'sent' },
    orderBy: [{ sentAt: 'asc' }, { recipientRole: 'asc' }],
  })
  return rows.map(({ step, sentAt, recipientRole, userId }) => {
    const who = userId === team.staff.id ? 'clerk' : userId === head.id ? 'head' : 'deputy'
    return `${jstText(sentAt)} ${step} ${who} as ${recipientRole}`
  })
}

describe('an incident known on Saturday 2026-12-26, over the closure of the year’s end', () => {
  it('is reminded of on the right days, to the right people, once', async () => {
    await db.user.update({ where: { id: team.staff.id }, data: { quietFrom: '18:00', quietTo: '09:00' } })
    await db.absence.create({
      data: {
        userId: head.id,
        deputyId: deputy.id,
        fromOn: new Date('2026-12-29'),
        toOn: new Date('2027-01-03'),
        createdById: head.id,
      },
    })
    const { incidentId, slug } = await anIncident(team, '2026-12-26')
    await db.incident.update({ where: { id: incidentId }, data: { managerId: head.id } })
    await liveThrough('2026-12-26', '2026-12-31')

    expect(await sentOf(incidentId, 'preliminaryReport')).toEqual([
      // The clerk is left in peace until nine; it is registered at nine.
      '2026-12-26T09:00 day1 clerk as owner',
      '2026-12-27T09:00 day2 clerk as owner',
      '2026-12-28T08:00 day3 head as manager',
      '2026-12-28T09:00 day3 clerk as owner',
      // From the 29th the head is away.
      '2026-12-29T08:00 day4 deputy as deputy',
      '2026-12-29T09:00 day4 clerk as owner',
      // The last day: nobody is left in peace, the head hears of it too.
      '2026-12-30T08:00 day5 deputy as deputy',
      '2026-12-30T08:00 day5 head as manager',
      '2026-12-30T08:00 day5 clerk as owner',
      '2026-12-31T08:00 late1 deputy as deputy',
      '2026-12-31T08:00 late1 head as manager',
      '2026-12-31T08:00 late1 clerk as owner',
    ])

    const filedAt = jst('2026-12-31T10:00')
    await as(team.staff, filedAt).write((ctx) =>
      fulfilDuty(ctx, { incidentId, kind: 'preliminaryReport', doneAt: filedAt, lateReason: '閉庁日のため' }),
    )
    await liveThrough('2027-01-01', '2027-01-27')
    expect(await sentOf(incidentId, 'preliminaryReport')).toHaveLength(12)

    const duties = await as(head, filedAt).read((ctx) => dutiesOfIncident(ctx, slug))
    expect(duties.find(({ kind }) => kind === 'finalReport')?.dueOn).toBe('2027-01-25')
    expect((await sentOf(incidentId, 'finalReport')).map((line) => line.replace(/T\S+/, ''))).toEqual([
      '2027-01-11 before14 clerk as owner',
      '2027-01-18 before7 head as manager',
      '2027-01-18 before7 clerk as owner',
      '2027-01-22 before3 head as manager',
      '2027-01-22 before3 clerk as owner',
      '2027-01-24 before1 head as manager',
      '2027-01-24 before1 clerk as owner',
      '2027-01-25 due deputy as deputy',
      '2027-01-25 due head as manager',
      '2027-01-25 due clerk as owner',
      '2027-01-26 late1 deputy as deputy',
      '2027-01-26 late1 head as manager',
      '2027-01-26 late1 clerk as owner',
      '2027-01-27 late2 deputy as deputy',
      '2027-01-27 late2 head as manager',
      '2027-01-27 late2 clerk as owner',
    ])
    // No day to look again was set: the notice to persons is reminded of weekly all the same.
    expect((await sentOf(incidentId, 'noticeToPersons')).map((line) => line.replace(/T\S+/, ''))).toContain(
      '2027-01-09 again7 clerk as owner',
    )
    expect(await db.outgoingMessage.count({ where: { state: { notIn: ['sent', 'dropped'] } } })).toBe(0)
  }, 240_000)

  it('in mails that hold enough to act and nothing of the persons concerned', async () => {
    const mails = await Promise.all(outbox().map((name) => simpleParser(readFileSync(path.join(outboxFolder(), name)))))
    expect(mails).toHaveLength(await db.outgoingMessage.count({ where: { state: 'sent', channel: 'mail' } }))
    const last = mails.find(({ subject }) => subject?.includes('今日が期限です') && subject.includes('確報'))
    expect(last?.subject).toBe(
      '【Todoke】2027-0001 確報（委員会等への報告）：2027年1月25日（月） 今日が期限です'.replace(
        '2027-0001',
        '2026-0001',
      ),
    )
    for (const { text = '' } of mails) {
      expect(text).toMatch(/http:\/\/localhost:3000\/incidents\/aoba-2026-0001/)
      expect(text).not.toContain('書類の誤交付')
    }
  })
})
