import { describe, expect, it } from 'vitest'
import { type Authority, authoritiesOn, changedFields, leavesNoAdmin } from './model'

describe('authorities on a day', () => {
  const rows: Authority[] = [
    { authorityCode: 'mlit', businessLine: '宅地建物取引業', validFrom: '2024-04-01', validTo: '2026-03-31' },
    { authorityCode: 'mhlw', businessLine: '労働者派遣事業', validFrom: '2026-01-01', validTo: null },
  ]
  it('are the valid delegations and the PPC', () => {
    expect(authoritiesOn(rows, '2023-01-01')).toEqual(['ppc'])
    expect(authoritiesOn(rows, '2024-04-01')).toEqual(['mlit', 'ppc'])
    expect(authoritiesOn(rows, '2026-03-31')).toEqual(['mlit', 'mhlw', 'ppc'])
    expect(authoritiesOn(rows, '2026-04-01')).toEqual(['mhlw', 'ppc'])
  })
})

describe('the last admin', () => {
  it('cannot be demoted or disabled', () => {
    expect(leavesNoAdmin(['a'], { id: 'a', role: 'manager', active: true })).toBe(true)
    expect(leavesNoAdmin(['a'], { id: 'a', role: 'admin', active: false })).toBe(true)
  })
  it('may be renamed', () => expect(leavesNoAdmin(['a'], { id: 'a', role: 'admin', active: true })).toBe(false))
  it('is not the last when there is another', () =>
    expect(leavesNoAdmin(['a', 'b'], { id: 'a', role: 'staff', active: true })).toBe(false))
  it('does not stop changes to other people', () =>
    expect(leavesNoAdmin(['a'], { id: 'c', role: 'staff', active: false })).toBe(false))
})

it('names the fields that differ', () => {
  expect(
    changedFields({ name: 'x', role: 'staff', list: [1] }, { name: 'x', role: 'admin', list: [1, 2], more: 1 }),
  ).toEqual(['list', 'role'])
})
