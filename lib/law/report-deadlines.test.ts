import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, daysBetween, parseCalendarDate } from './calendar/calendar-date'
import { closedDayReason } from './calendar/closed-day'
import deadlines from './cases/deadlines.json'
import { LawError } from './law-error'
import { finalReportDeadline, preliminaryReportGuide } from './report-deadlines'

describe('the recorded deadlines', () => {
  it.each(deadlines.map((deadline) => [deadline.id, deadline.tag, deadline] as const))('%s %s', (_, __, deadline) => {
    const answer = finalReportDeadline(parseCalendarDate(deadline.awareDate), days(deadline.finalDays))
    expect(answer).toMatchObject({ due: deadline.expectedDue, nominal: deadline.nominalDate })
  })
})

describe.each([30, 60] as const)('any breach known from 2019 to 2028, %i days', (finalDays) => {
  it('is due on the first open day from the nominal day on', () => {
    for (let aware: CalendarDate = '2019-01-01'; aware <= '2028-12-31'; aware = addDays(aware, 1)) {
      const { due, nominal, rolled } = finalReportDeadline(aware, finalDays)
      expect(daysBetween(aware, nominal)).toBe(finalDays - 1)
      expect(daysBetween(aware, due)).toBeGreaterThanOrEqual(finalDays - 1)
      expect(closedDayReason(due), due).toBeNull()
      const passedOver = Array.from({ length: daysBetween(nominal, due) }, (_, n) => addDays(nominal, n))
      expect(rolled.map(({ date }) => date)).toEqual(passedOver)
      for (const date of passedOver) expect(closedDayReason(date), date).not.toBeNull()
      expect(passedOver.length).toBeLessThanOrEqual(10)
    }
  })
})

describe('the reasoning of a deadline', () => {
  it('names day 1, the nominal day, why it moved and the deadline', () => {
    const { sentence, rolled } = finalReportDeadline('2026-04-03', 30)
    expect(sentence.ja).toBe(
      '知った日 2026-04-03（金）を1日目として30日目は 2026-05-02（土）。土曜日・祝日のため 2026-05-07（木）が期限',
    )
    expect(sentence.en).toBe(
      'Counting the date of awareness, Fri 3 Apr 2026, as day 1, day 30 is Sat 2 May 2026. Closed days (Saturday, national holiday) move the deadline to Thu 7 May 2026',
    )
    expect(rolled.map(({ date, why }) => `${date} ${why.ja}`)).toEqual([
      '2026-05-02 土曜日',
      '2026-05-03 憲法記念日',
      '2026-05-04 みどりの日',
      '2026-05-05 こどもの日',
      '2026-05-06 振替休日（憲法記念日）',
    ])
  })

  it('is short when nothing moved', () => {
    const { sentence, rolled, basis } = finalReportDeadline('2026-04-01', 30)
    expect(sentence.ja).toBe('知った日 2026-04-01（水）を1日目として30日目は 2026-04-30（木）。この日が期限')
    expect(sentence.en).toMatch(/That day is the deadline$/)
    expect(rolled).toEqual([])
    expect(basis.map(({ rule }) => rule)).toEqual(['appi/rule-8-2', 'appi/guideline-3-5-3-4'])
  })

  it('names the year-end closure', () => {
    expect(finalReportDeadline('2024-11-29', 30).sentence.ja).toContain(
      '土曜日・年末年始閉庁日・祝日・日曜日のため 2025-01-06（月）',
    )
  })

  it('marks the repeated roll as a reading of the act, a single one as its text', () => {
    const evidenceOf = (aware: CalendarDate) =>
      finalReportDeadline(aware, 30).basis.find(({ rule }) => rule.startsWith('holidays-of'))?.evidence
    expect(evidenceOf('2026-04-03')).toBe('derived')
    expect(evidenceOf('2026-10-03')).toBe('seen')
  })

  it('warns where the equinox days of the year are not announced yet', () => {
    const rulesOf = (aware: CalendarDate) => finalReportDeadline(aware, 30).basis.map(({ rule }) => rule)
    expect(rulesOf('2028-08-24')).toContain('national-holidays/3')
    expect(rulesOf('2026-08-24')).not.toContain('national-holidays/3')
  })

  it('cites the provisions of the regime', () => {
    expect(finalReportDeadline('2026-04-01', 30, 'myNumber').basis[0]?.rule).toBe('my-number/guideline-annex-2')
    expect(finalReportDeadline('2026-04-01', 30, 'publicBody').basis[0]?.rule).toBe('public-body/rule-44')
  })
})

describe('a deadline that cannot be computed', () => {
  it.each(['2029-12-03', '2015-11-01', '2050-01-01'] as const)('known on %s: outside the holiday table', (aware) => {
    expect(() => finalReportDeadline(aware, 30)).toThrow(/outside the holiday table/)
  })

  it('a day that does not exist, a period the law does not have', () => {
    expect(() => finalReportDeadline('2026-02-30', 30)).toThrow(LawError)
    expect(() => finalReportDeadline('2026-04-01', Number('45') as 30)).toThrow('finalDays must be 30 or 60.')
  })
})

describe('the preliminary report', () => {
  it('is guided to day 3 and day 5, over weekends and holidays', () => {
    const guide = preliminaryReportGuide('2026-05-01')
    expect(guide).toMatchObject({ target: '2026-05-03', limit: '2026-05-05' })
    expect(guide.sentence.ja).toBe(
      '知った日 2026-05-01（金）を1日目として、3日目の 2026-05-03（日）までを目標に、遅くとも5日目の 2026-05-05（火）までに速報する。ガイドラインの目安（概ね3～5日以内）で、土日・祝日も数え、繰り延べない',
    )
    expect(guide.sentence.en).toContain('by day 5, Tue 5 May 2026')
  })

  it('is never called a statutory period', () => {
    for (const regime of ['business', 'myNumber', 'publicBody'] as const) {
      const guide = preliminaryReportGuide('2026-05-01', regime)
      const said = JSON.stringify(guide)
      expect(said).not.toContain('法定')
      expect(said).not.toMatch(/statutory/i)
      expect(guide.basis[0]?.evidence).toBe(regime === 'publicBody' ? 'remembered' : 'derived')
    }
  })

  it('needs no holiday table', () => {
    expect(preliminaryReportGuide('2050-01-01').limit).toBe('2050-01-05')
  })
})

function days(value: number): 30 | 60 {
  return value === 60 ? 60 : 30
}
