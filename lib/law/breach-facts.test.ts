import { describe, expect, it } from 'vitest'
import { BREACH_FACT_FIELDS, parseBreachFacts } from './breach-facts'
import { aBreach } from './cases/a-breach'
import { LawError } from './law-error'

const required = Object.keys(aBreach())

describe('facts from outside', () => {
  it('come back as they are', () => {
    const facts = aBreach({ persons: 3, personsMax: null, contentAltered: false, numberUseSystem: true })
    expect(parseBreachFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts)
    expect(parseBreachFacts(aBreach())).toEqual(aBreach())
  })

  it('without fields nobody knows', () => {
    expect(parseBreachFacts({ ...aBreach(), note: 'x' })).toEqual(aBreach())
    expect([...BREACH_FACT_FIELDS].sort()).toEqual([...required, 'contentAltered', 'numberUseSystem'].sort())
  })

  it.each(required)('are refused without %s, which is named', (field) => {
    const { [field]: _, ...rest } = aBreach() as unknown as Record<string, unknown>
    expect(refusalOf(rest)).toMatchObject({
      code: 'BAD_FACT',
      field,
      text: { en: expect.stringContaining('is missing') },
    })
  })

  it.each([
    ['regime', 'company'],
    ['status', ''],
    ['event', 'Leak'],
    ['dataClass', null],
    ['encryption', 'listed'],
    ['entrustment', 1],
    ['specialCare', 'true'],
    ['improperPurpose', 1],
    ['persons', -1],
    ['persons', 1.5],
    ['persons', '10'],
    ['personsMax', Number.NaN],
    ['personsMax', undefined],
    ['contentAltered', 'no'],
    ['numberUseSystem', null],
  ])('are refused with %s = %j', (field, value) => {
    expect(refusalOf({ ...aBreach(), [field]: value })).toMatchObject({ code: 'BAD_FACT', field })
  })

  it.each([null, [], 'leak', 5, undefined])('are refused when they are %j', (value) => {
    expect(refusalOf(value).text.en).toBe('Give the facts as a JSON object.')
  })
})

function refusalOf(value: unknown): LawError {
  try {
    parseBreachFacts(value)
  } catch (error) {
    if (error instanceof LawError) return error
  }
  throw new Error('the facts were accepted')
}
