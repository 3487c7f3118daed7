import { describe, expect, it } from 'vitest'
import { gapsOf, needsReason, proposedReason } from './completeness'
import { reportContent } from './content'
import { aSource } from './testing/a-source'

type Changes = Parameters<typeof aSource>[0]

const gaps = (changes: Changes) => {
  const source = aSource(changes)
  return gapsOf(reportContent(source), source.items)
}
const blocking = (changes: Changes) =>
  gaps(changes)
    .filter(({ severity }) => severity === 'blocks')
    .map(({ item, field, why }) => [item, field, why])

const course = { 1: { fields: { course: '受付で別の患者の書類を手渡した。' } } }
const EVERY_ITEM = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const all = (state: 'known' | 'notApplicable') =>
  Object.fromEntries(EVERY_ITEM.map((item) => [item, { state, fields: item === 1 ? course[1].fields : {} }]))

describe('a preliminary report', () => {
  it('needs the overview; everything else may be under investigation', () => {
    expect(blocking({})).toEqual([[1, 'course', 'neverUnknown']])
    expect(blocking({ items: course })).toEqual([])
    expect(gaps({ items: course }).map(({ item }) => item)).toEqual(EVERY_ITEM)
  })

  it('needs the reporter and a contact', () => {
    expect(blocking({ items: course, entity: { contactPhone: '' } })).toEqual([[0, 'contactPhone', 'neverUnknown']])
  })

  it('needs to know which category applies, or that none does', () => {
    expect(blocking({ items: course, rows: [] })).toEqual([[1, 'categories', 'noCategory']])
  })

  it('misses nothing where an item does not apply', () => {
    expect(gaps({ items: all('notApplicable') })).toEqual([])
  })
})

describe('items that are claimed to be known', () => {
  it('name their empty sub-fields', () => {
    const found = blocking({ items: { ...course, 4: { state: 'known', fields: { body: 'reporter' } } } })
    expect(found).toEqual([
      [4, 'kind', 'needed'],
      [4, 'detail', 'needed'],
    ])
  })

  it('need their facts: rows of data and a number of persons', () => {
    const known = { ...course, 2: { state: 'known' as const }, 3: { state: 'known' as const } }
    expect(blocking({ items: known, rows: [], incident: { personCount: null } })).toEqual([
      [1, 'categories', 'noCategory'],
      [2, null, 'noRows'],
      [3, 'persons', 'noCount'],
    ])
  })
})

describe('a final report', () => {
  const asksWhy = (changes: Changes) => needsReason(reportContent(aSource(changes)))

  it('may leave items open with a reason', () => {
    expect(blocking({ kind: 'final', items: course })).toEqual([])
    expect(asksWhy({ kind: 'final', items: course })).toBe(true)
    expect(asksWhy({ kind: 'supplement', items: course })).toBe(true)
    expect(asksWhy({ kind: 'final', items: all('notApplicable') })).toBe(false)
    expect(asksWhy({ kind: 'preliminary', items: course })).toBe(false)
  })

  it('in one with the preliminary report may not', () => {
    const open = { ...all('notApplicable'), 5: {} }
    expect(blocking({ kind: 'combined', items: open })).toEqual([[5, null, 'combinedNeedsAll']])
  })
})

it('proposes the reasons given beside open items, with the day to look again', () => {
  const open = { state: 'underInvestigation' as const, fields: {}, unknownReason: '外部機関の調査中' }
  expect(
    proposedReason([
      { item: 5, ...open, nextCheckOn: '2026-05-01' },
      { item: 6, ...open, unknownReason: '', nextCheckOn: null },
      { item: 8, ...open, state: 'known', nextCheckOn: null },
    ]),
  ).toBe('項目5：外部機関の調査中（次回確認 2026年5月1日（金））')
})
