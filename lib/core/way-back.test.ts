import { expect, it } from 'vitest'
import { wayBack } from './way-back'

it.each([
  ['/incidents/new?preset=lostDevice', '/incidents/new?preset=lostDevice'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
  [['/a'], '/'],
  [`/${'a'.repeat(2001)}`, '/'],
])('%s leads to %s', (to, expected) => {
  expect(wayBack(to)).toBe(expected)
})
