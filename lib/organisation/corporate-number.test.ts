import { describe, expect, it } from 'vitest'
import { isCorporateNumber } from './corporate-number'

describe('corporate number', () => {
  it.each(['7000012050002', '8000012010038', '5000012080001', '1180301018771'])(
    'accepts the real number %s',
    (text) => {
      expect(isCorporateNumber(text)).toBe(true)
    },
  )

  it.each(['7000012050003', '0000012050002', '700001205000', '70000120500021', '', 'T7000012050002'])(
    'refuses "%s"',
    (text) => {
      expect(isCorporateNumber(text)).toBe(false)
    },
  )

  it('finds every single wrong digit except a 9 written for a 0', () => {
    const good = '7000012050002'
    for (let place = 0; place < 13; place++)
      for (const digit of '12345678') {
        if (good[place] === digit) continue
        expect(isCorporateNumber(good.slice(0, place) + digit + good.slice(place + 1))).toBe(false)
      }
  })
})
