import { describe, expect, it } from 'vitest'
import { byMonth, daysToReport, incidentsIn, quantile, timely, unknownItems } from './tally'

const tally = (fact: string, count = 1, month = '2026-04') => ({ month, fact, count })

describe('the counters', () => {
  it('say how many incidents there are, by month and cause, and how many are reportable', () => {
    const tallies = [tally('cause:lostDevice', 2), tally('cause:insider', 1, '2026-05'), tally('reportable', 2)]
    expect(incidentsIn(tallies)).toEqual({ incidents: 3, reportable: 2 })
    expect(byMonth(tallies)).toEqual([
      { month: '2026-04', preset: 'lostDevice', incidents: 2 },
      { month: '2026-05', preset: 'insider', incidents: 1 },
    ])
  })

  it.each([
    [[{ day: 3, count: 1 }], 0.5, 3],
    [
      [
        { day: 3, count: 1 },
        { day: 7, count: 1 },
      ],
      0.25,
      4,
    ],
    [
      [
        { day: 1, count: 3 },
        { day: 10, count: 1 },
      ],
      0.75,
      3.25,
    ],
    [
      [
        { day: 1, count: 3 },
        { day: 10, count: 1 },
      ],
      0.5,
      1,
    ],
  ])('cut %j at %d', (days, part, expected) => {
    expect(quantile(days, part)).toBe(expected)
  })

  it('order the days as numbers, over months', () => {
    const tallies = [
      tally('filed:finalReport:29', 1),
      tally('filed:finalReport:4', 1),
      tally('filed:finalReport:29', 1, '2026-05'),
    ]
    expect(daysToReport(tallies)).toEqual([
      { kind: 'finalReport', reports: 3, least: 4, quarter: 16.5, median: 29, threeQuarters: 29, most: 29 },
    ])
  })

  it('tell what is overdue by the day of the question: the due day itself is not past', () => {
    const tallies = [
      tally('open:finalReport:2026-05-07'),
      tally('open:finalReport:2026-05-08', 2),
      tally('inTime:finalReport'),
      tally('late:preliminaryReport'),
    ]
    expect(timely(tallies, '2026-05-08')).toEqual([
      { kind: 'finalReport', inTime: 1, late: 0, overdue: 1, running: 2 },
      { kind: 'preliminaryReport', inTime: 0, late: 1, overdue: 0, running: 0 },
    ])
  })

  it('add up items over months', () => {
    const tallies = [tally('unknown:9'), tally('unknown:4', 2), tally('unknown:9', 3, '2026-05')]
    expect(unknownItems(tallies)).toEqual([
      { item: 4, incidents: 2 },
      { item: 9, incidents: 4 },
    ])
  })
})
