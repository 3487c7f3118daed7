import { describe, expect, it } from 'vitest'
import { entrusteeRelief, entrustorAwareDate } from './rule-9'

describe('the entrustor knew', () => {
  it.each([
    ['2026-04-03', '2026-04-01', '2026-04-01'],
    ['2026-04-03', '2026-04-03', '2026-04-03'],
    ['2026-04-03', '2026-04-05', '2026-04-03'],
  ] as const)('by itself on %s, by notice on %s: day 1 is %s', (own, notice, expected) => {
    const { value, basis } = entrustorAwareDate(own, notice)
    expect(value).toBe(expected)
    expect(basis).toHaveLength(1)
  })

  it('by itself, without a notice', () => {
    expect(entrustorAwareDate('2026-04-03', undefined)).toEqual({ value: '2026-04-03', basis: [] })
  })
})

describe('an entrustee of several entrustors', () => {
  const told = { id: 'a', notifiedOn: '2026-04-03' } as const
  const untold = { id: 'b', notifiedOn: null }

  it('is free only when every one of them has been told', () => {
    expect(entrusteeRelief([told]).value).toEqual({ relieved: true, outstanding: [] })
    expect(entrusteeRelief([told, untold]).value).toEqual({ relieved: false, outstanding: ['b'] })
    expect(entrusteeRelief([told, untold]).basis[0]?.text.ja).toContain('まだ通知していない委託元')
  })

  it('is not free by having none', () => {
    expect(entrusteeRelief([]).value.relieved).toBe(false)
  })
})
