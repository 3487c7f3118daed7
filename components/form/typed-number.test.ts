import { expect, it } from 'vitest'
import { typedNumber } from './typed-number'

it.each([
  ['', null],
  ['　', null],
  ['3214', 3214],
  ['３，２１４', 3214],
  ['3,214', 3214],
  ['-2', -2],
  ['0.5', 0.5],
  ['約300', '約300'],
  ['12人', '12人'],
  [7, 7],
  [null, null],
  [undefined, null],
])('%o is read as %o', (typed, expected) => {
  expect(typedNumber(typed)).toBe(expected)
})
