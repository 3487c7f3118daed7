import { describe, expect, it } from 'vitest'
import { choicesFor, notReached, obstacleToDone, type Reach, undecided } from './model'
import { waitingOf } from './queries'

const reach = (changes: Partial<Reach> = {}): Reach => ({
  ...{ persons: 10, posted: 9, mailed: 0, returned: 3, bounced: 0, reprinted: 0 },
  ...{ reached: 6, substituted: 3, left: 1, measures: 1, ...changes },
})

describe('people not reached', () => {
  it('are counted once, whatever number of letters came back', () => {
    expect(notReached(reach())).toBe(4)
    expect(undecided(reach({ left: 0 }))).toBe(1)
  })
  it('are never fewer than none, when people were taken off the list since', () =>
    expect(notReached(reach({ persons: 5 }))).toBe(0))
})

describe('the end of the notice', () => {
  it.each([
    [reach(), 0, null],
    [reach({ reached: 10, substituted: 0, left: 0, measures: 0 }), 0, null],
    // Nobody could be written to: the case was published.
    [reach({ persons: 0, posted: 0, returned: 0, reached: 0, substituted: 0, left: 0 }), 0, null],
    [reach({ posted: 0, mailed: 0, measures: 0 }), 0, 'nothingSent'],
    [reach(), 1, 'notAllPosted'],
    [reach({ left: 0 }), 0, 'undecided'],
    [reach({ measures: 0 }), 0, 'noMeasure'],
  ] as const)('%j with %i in the house meets %s', (counts, inHouse, obstacle) =>
    expect(obstacleToDone(counts, inHouse)).toBe(obstacle),
  )
})

it('what cannot be printed is not printed again by a decision', () => {
  expect(choicesFor('held')).toEqual(['substitute', 'none'])
  expect(choicesFor('moved')).toEqual(['reprint', 'substitute', 'none'])
})

it('only what came back, bounced or was held waits for a decision', () =>
  expect(
    waitingOf([
      { cause: 'returned', reason: 'moved', decision: 'open', persons: 2 },
      { cause: 'returned', reason: 'refused', decision: 'none', persons: 5 },
      { cause: 'held', reason: null, decision: 'open', persons: 3 },
      { cause: 'notPosted', reason: null, decision: 'open', persons: 7 },
      { cause: 'notWritten', reason: null, decision: 'open', persons: 7 },
    ]),
  ).toEqual([
    { who: 'held', persons: 3, proposed: 'substitute' },
    { who: 'moved', persons: 2, proposed: 'substitute' },
  ]))
