import { describe, expect, it } from 'vitest'
import { blockersOf, type DocumentStep, type Standing } from './blockers'

const AT = new Date('2026-04-08T03:00:00Z')
const step = (state: DocumentStep['state']): DocumentStep => ({ state, submittedAt: AT, submittedBy: '佐藤' })
const standing = (over: Partial<Standing> = {}): Standing => ({ unknownItems: [], reports: [], notice: null, ...over })
const report = (kind: 'preliminary' | 'final' | 'combined', state: DocumentStep['state']) => ({
  ...step(state),
  id: 'r',
  kind,
})

describe('what blocks a duty', () => {
  it.each([
    ['draft', { kind: 'draft' }],
    ['returned', { kind: 'returned' }],
    ['submitted', { kind: 'waiting', since: AT, by: '佐藤' }],
    ['approved', { kind: 'approvedNotFiled' }],
  ] as const)('is the step its report is at: %s', (state, blocker) => {
    expect(blockersOf('preliminaryReport', standing({ reports: [report('preliminary', state)] }))).toEqual([blocker])
  })

  it('is a report nobody began', () => {
    expect(blockersOf('preliminaryReport', standing())).toEqual([{ kind: 'notBegun' }])
    expect(blockersOf('finalReport', standing({ reports: [report('preliminary', 'approved')] }))).toEqual([
      { kind: 'notBegun' },
    ])
  })

  it('looks at the report that is furthest', () => {
    const reports = [report('preliminary', 'draft'), report('combined', 'approved')]
    expect(blockersOf('preliminaryReport', standing({ reports }))).toEqual([{ kind: 'approvedNotFiled' }])
  })

  it('names unknown items for the final report, not for the preliminary one', () => {
    const facts = standing({ unknownItems: [4, 8] })
    expect(blockersOf('preliminaryReport', facts)).toEqual([{ kind: 'notBegun' }])
    expect(blockersOf('finalReport', facts)).toEqual([{ kind: 'notBegun' }, { kind: 'itemsUnknown', items: [4, 8] }])
  })

  it('is the letter for the notice to persons, and the telling for an entrustee', () => {
    expect(blockersOf('noticeToPersons', standing())).toEqual([{ kind: 'noticeNotBegun' }])
    expect(blockersOf('noticeToPersons', standing({ notice: step('approved') }))).toEqual([{ kind: 'approvedNotSent' }])
    expect(blockersOf('noticeToEntrustor', standing())).toEqual([{ kind: 'notTold' }])
  })
})
