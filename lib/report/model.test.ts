import { describe, expect, it } from 'vitest'
import { canMove, dutiesAnswered, isSuperseded, startRefusal } from './model'

describe('the way of a report', () => {
  it('never leads out of filed, nor to filed without approval', () => {
    const states = ['draft', 'submitted', 'approved', 'returned', 'filed'] as const
    for (const to of states) expect(canMove('filed', to)).toBe(false)
    expect(states.filter((from) => canMove(from, 'filed'))).toEqual(['approved'])
  })
})

describe('beginning a report', () => {
  const filed = (kind: 'preliminary' | 'final' | 'combined' | 'supplement') => ({ kind, state: 'filed' as const })

  it('begins with a preliminary one, or with one for both when all is known', () => {
    expect(startRefusal('preliminary', [], { unknownItems: 9, reportable: true })).toBeNull()
    expect(startRefusal('combined', [], { unknownItems: 1, reportable: true })).toBe('itemsUnknown')
    expect(startRefusal('combined', [], { unknownItems: 0, reportable: true })).toBeNull()
    expect(startRefusal('preliminary', [filed('preliminary')], { unknownItems: 0, reportable: true })).toBe('exists')
  })

  it('allows the final report before and after a preliminary one, once', () => {
    expect(startRefusal('final', [], { unknownItems: 3, reportable: true })).toBeNull()
    expect(startRefusal('final', [filed('preliminary')], { unknownItems: 3, reportable: true })).toBeNull()
    expect(startRefusal('final', [filed('combined')], { unknownItems: 0, reportable: true })).toBe('settled')
  })

  it('supplements only what was filed as final, one at a time', () => {
    expect(startRefusal('supplement', [filed('preliminary')], { unknownItems: 1, reportable: true })).toBe(
      'nothingToSupplement',
    )
    expect(
      startRefusal('supplement', [filed('final'), filed('supplement')], { unknownItems: 0, reportable: true }),
    ).toBeNull()
    expect(
      startRefusal('supplement', [filed('final'), { kind: 'supplement', state: 'draft' }], {
        unknownItems: 0,
        reportable: true,
      }),
    ).toBe('exists')
  })

  it('leaves a draft of another kind beside it, until the other is filed', () => {
    const draft = (kind: 'preliminary' | 'final') => ({ kind, state: 'draft' as const })
    expect(startRefusal('preliminary', [draft('final')], { unknownItems: 9, reportable: true })).toBeNull()
    expect(startRefusal('combined', [draft('preliminary')], { unknownItems: 0, reportable: true })).toBeNull()
    expect(isSuperseded('preliminary', [draft('preliminary'), filed('combined')])).toBe(true)
    expect(isSuperseded('final', [filed('preliminary'), draft('final')])).toBe(false)
  })
})

describe('the duties a report answers', () => {
  const duty = (kind: 'preliminaryReport' | 'finalReport', state: string) => ({ kind, state })
  const kinds = (duties: { kind: string }[]) => duties.map(({ kind }) => kind)

  it('are its own, and for a final report the preliminary one nobody filed', () => {
    const both = [duty('preliminaryReport', 'open'), duty('finalReport', 'open')]
    expect(kinds(dutiesAnswered('final', both))).toEqual(['finalReport', 'preliminaryReport'])
    expect(kinds(dutiesAnswered('final', [duty('preliminaryReport', 'done'), duty('finalReport', 'open')]))).toEqual([
      'finalReport',
    ])
    expect(kinds(dutiesAnswered('supplement', both))).toEqual([])
  })
})
