import { describe, expect, it } from 'vitest'
import { quickAnswer } from './model'
import { type Params, readQuickCheck } from './schema'

const TODAY = '2026-11-23'
const ALL: Params = {
  ...{ preset: 'webSkimming', status: 'occurred', awareOn: '2026-11-20', dataItems: ['name', 'cardFull'] },
  ...{ personCount: '', personCountMax: '', encryption: 'none', improperPurpose: 'yes' },
  ...{ regime: 'business', entrustment: 'ownData' },
}
const at = (step: number, change: Params = {}) => readQuickCheck({ ...ALL, ...change, step: String(step) }, TODAY)

describe('the six questions', () => {
  it('begin with the first, without complaints', () => {
    expect(readQuickCheck({}, TODAY)).toEqual({ kind: 'step', step: 1, typed: { dataItems: [] }, errors: {} })
  })

  it('take over from a preset what nobody has answered', () => {
    const check = readQuickCheck({ preset: 'webSkimming', status: 'occurred', awareOn: '2026-11-20', step: '5' }, TODAY)
    expect(check).toMatchObject({ kind: 'step', step: 3 })
    const data = readQuickCheck({ preset: 'webSkimming', status: 'occurred', awareOn: '2026-11-20', step: '3' }, TODAY)
    expect(data).toMatchObject({ typed: { improperPurpose: 'yes' } })
    expect(data.typed.dataItems).toContain('cardFull')
  })

  it.each([
    [{ preset: 'nothing' }, 1, 'preset'],
    [{ awareOn: '2026-11-24' }, 2, 'awareOn'],
    [{ awareOn: '2022-03-31' }, 2, 'awareOn'],
    [{ awareOn: 'soon' }, 2, 'awareOn'],
    [{ dataItems: [] }, 3, 'dataItems'],
    [{ personCount: '-1' }, 4, 'personCount'],
    [{ personCount: 'many' }, 4, 'personCount'],
    [{ personCount: '100', personCountMax: '99' }, 4, 'personCountMax'],
    [{ improperPurpose: 'perhaps' }, 5, 'improperPurpose'],
    [{ entrustment: '' }, 6, 'entrustment'],
  ])('go back to what is missing or wrong: %o', (change, step, field) => {
    const check = at(7, change)
    expect(check).toMatchObject({ kind: 'step', step })
    expect(check.kind === 'step' && Object.keys(check.errors)).toEqual([field])
  })

  it('understand a number as it is written', () => {
    expect(at(7, { personCount: '３，２１４' })).toMatchObject({ kind: 'answers', answers: { personCount: 3214 } })
  })

  it('show a step again with what was said', () => {
    expect(at(4)).toMatchObject({ kind: 'step', step: 4, errors: {}, typed: { awareOn: '2026-11-20' } })
  })
})

describe('the answer', () => {
  const answered = (change: Params = {}) => {
    const check = at(7, change)
    if (check.kind !== 'answers') throw new Error('not answered')
    return quickAnswer(check.answers)
  }

  it('is what an incident with these facts gets: cards typed into an altered page', () => {
    expect(answered().assessment).toMatchObject({ reportable: true, categories: [3], finalReportDays: 60 })
  })

  it('knows 1,000 persons, and that one name alone needs no report', () => {
    const plain = { preset: 'misSentMail', dataItems: ['name'], improperPurpose: 'no' }
    expect(answered({ ...plain, personCount: '1' }).assessment.reportable).toBe(false)
    expect(answered({ ...plain, personCount: '1001' }).assessment.categories).toEqual([4])
  })

  it('puts a My Number under its own regime', () => {
    expect(answered({ dataItems: ['myNumber'] }).facts.regime).toBe('myNumber')
  })
})
