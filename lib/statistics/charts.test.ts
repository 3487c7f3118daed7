import { describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/door/words'
import { type Counts, chartsOf } from './charts'
import { daysOf, financialYear, monthsOf, periodOf } from './schema'

const NOTHING: Counts = {
  period: { from: '2026-04', to: '2026-06' },
  monthly: [],
  spans: [],
  timely: [],
  unknown: [],
  letters: [],
}
const chart = (counts: Partial<Counts>, id: string) => {
  const found = chartsOf({ ...NOTHING, ...counts }, wordsIn('ja')).find((one) => one.id === id)
  if (!found) throw new Error(`no chart ${id}`)
  return found
}

describe('charts', () => {
  it('are empty, not wrong, when nothing was counted', () => {
    expect(chartsOf(NOTHING, wordsIn('ja')).map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0, 0])
  })

  it('show months without incidents, and the total beside the causes', () => {
    const { table } = chart(
      {
        monthly: [
          { month: '2026-04', preset: 'misHandedPaper', incidents: 2 },
          { month: '2026-06', preset: 'ransomware', incidents: 1 },
        ],
      },
      'monthly',
    )
    expect(table.head).toEqual(['月', '書類の誤交付（別の人に渡した）', 'ランサムウェア', '合計'])
    expect(table.rows).toEqual([
      ['2026-04', 2, 0, 2],
      ['2026-05', 0, 0, 0],
      ['2026-06', 0, 1, 1],
    ])
  })

  it('tell letters that came back by reason', () => {
    const { table } = chart(
      {
        letters: [
          { channel: 'letter', reason: null, out: 97, returned: 0 },
          { channel: 'letter', reason: 'moved', out: 3, returned: 3 },
        ],
      },
      'returned',
    )
    expect(table.rows).toEqual([['郵送', 97, 3, 100]])
  })

  it.each(['ja', 'en'])('have a title in %s', (language) => {
    for (const { title, lead } of chartsOf(NOTHING, wordsIn(language)))
      expect([title, lead].join()).not.toMatch(/statistics\./)
  })
})

describe('the period', () => {
  it.each([
    [{}, { from: '2025-12', to: '2026-11' }],
    [{ from: '2026-04' }, { from: '2026-04', to: '2026-11' }],
    [
      { from: '2026-06', to: '2026-04' },
      { from: '2026-04', to: '2026-06' },
    ],
    [
      { from: '2010-01', to: '2026-04' },
      { from: '2021-05', to: '2026-04' },
    ],
  ])('of %j', (asked, period) => {
    expect(periodOf(asked as { from: string; to: string }, '2026-11-23')).toEqual(period)
  })

  it('has every month and ends on the last day', () => {
    expect(monthsOf({ from: '2025-11', to: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(daysOf({ from: '2025-11', to: '2026-02' })).toEqual({ from: '2025-11-01', to: '2026-02-28' })
  })

  it('can be a financial year', () => {
    expect(financialYear('2027-03-31')).toEqual({ from: '2026-04', to: '2027-03' })
    expect(financialYear('2026-04-01')).toEqual({ from: '2026-04', to: '2027-03' })
  })
})
