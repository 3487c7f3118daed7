import { describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/door/words'
import { callBody } from './call-body'
import { type About, headline, reminderMail } from './text'

const about: About = {
  number: '2026-0012',
  entityName: 'A&B <株式会社>',
  kind: 'finalReport',
  binding: 'statutory',
  dueOn: '2027-01-25',
  lookOn: '2027-01-25',
  missing: [4, 8],
  url: 'https://todoke.example/incidents/ab-2026-0012',
}
const [ja, en] = [wordsIn('ja'), wordsIn('en')]
const to = { name: '佐藤', role: 'owner', others: [{ name: '鈴木', role: 'manager' }] }

describe('a reminder holds enough to act', () => {
  it('in Japanese', () => {
    const { subject, text } = reminderMail(about, to, '2027-01-22', ja)
    expect(subject).toBe('【Todoke】2026-0012 確報（委員会等への報告）：2027年1月25日（月） あと3日')
    for (const part of [
      '2026-0012',
      '2027年1月25日（月）',
      'あと3日',
      '法定の期限',
      '4 原因',
      '8 再発防止',
      about.url,
      '鈴木（責任者）',
    ])
      expect(text).toContain(part)
  })

  it('in English', () => {
    const { subject, text } = reminderMail(about, { ...to, others: [] }, '2027-01-26', en)
    expect(subject).toContain('Mon 25 Jan 2027, 1 day overdue')
    expect(text).toContain('4 Cause')
    expect(text).toContain('sent to you alone')
    expect(text).not.toMatch(/[ぁ-ん]/)
  })

  it('about a day to look again', () => {
    const notice = { ...about, kind: 'noticeToPersons' as const, binding: 'promptly', dueOn: null, missing: [] }
    expect(headline(notice, '2027-01-25', ja)).toContain('今日が見直す日です')
    expect(reminderMail(notice, to, '2027-02-01', ja).text).toContain('調査中の事項はありません')
  })
})

describe('a call has the shape its receiver takes', () => {
  const body = (shape: string) => JSON.parse(callBody(shape, about, 'before3', '2027-01-22', ja, new Date(0)))

  it('our own', () => {
    expect(body('json')).toMatchObject({
      type: 'duty.reminder',
      step: 'before3',
      incident: { number: '2026-0012', url: about.url },
      duty: { kind: 'finalReport', dueOn: '2027-01-25', weekday: 'Mon', daysLeft: 3 },
      missing: [{ item: 4, title: '原因' }, { item: 8 }],
    })
  })

  it("Slack's, with its markup escaped", () => {
    const { text, blocks } = body('slack')
    expect(text).toContain('2026-0012')
    expect(blocks[0].text.text).toContain('A&amp;B &lt;株式会社&gt;')
    expect(blocks[0].text.text).toContain(`<${about.url}|Todokeで開く>`)
  })

  it("Teams': one Adaptive Card", () => {
    const [{ contentType, content }] = body('teams').attachments
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(content).toMatchObject({ type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', url: about.url }] })
  })
})
