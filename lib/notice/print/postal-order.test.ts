import { describe, expect, it } from 'vitest'
import { PostalOrder, postalNumber } from './postal-order'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

describe('letters for the post office', () => {
  it('go by postal code, and within one by the order of the list', () => {
    const order = new PostalOrder()
    const codes = ['980-0811', '', '100-0001', '980-0811', '060-0001', '1000001']
    for (const [i, code] of codes.entries()) order.add(idOf(i), code)
    expect([...order.chunks(4)]).toEqual([[4, 2, 5, 0].map(idOf), [3, 1].map(idOf)])
  })

  it('keep everybody, however many', () => {
    const order = new PostalOrder()
    for (let i = 0; i < 5000; i++) order.add(idOf(i), String(9_999_999 - (i % 100)).padStart(7, '0'))
    const ids = [...order.chunks(999)].flat()
    expect(new Set(ids).size).toBe(5000)
    expect(ids[0]).toBe(idOf(99))
  })

  it.each([
    ['９８０－０８１１', 9800811],
    ['〒060-0001', 600001],
    ['', 10_000_000],
    ['SW1A 1AA', 10_000_000],
  ])('reads %s', (code, number) => expect(postalNumber(code)).toBe(number))
})
