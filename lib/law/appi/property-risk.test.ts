import { describe, expect, it } from 'vitest'
import { propertyRiskOf, propertyRiskOfItems, RISK_ITEMS } from './property-risk'

describe('data whose misuse can cause loss of property', () => {
  it.each([
    ['cardNumber', 'yes', 'appi/qa-6-12'],
    ['cardFull', 'yes', 'appi/qa-6-12'],
    ['cardPartial', 'notByItself', 'appi/qa-6-12'],
    ['address', 'notByItself', 'appi/qa-6-11'],
    ['phone', 'notByItself', 'appi/qa-6-11'],
    ['email', 'notByItself', 'appi/qa-6-11'],
    ['snsAccount', 'notByItself', 'appi/qa-6-11'],
    ['paymentLogin', 'yes', 'appi/guideline-3-5-3-1-2'],
    ['bankAccount', 'notByItself', 'appi/qa-14-8'],
    ['loginId', 'caseByCase', 'appi/guideline-3-5-3-1-2'],
    ['password', 'caseByCase', 'appi/guideline-3-5-3-1-2'],
    ['prepaidCode', 'yes', 'appi/guideline-3-5-3-1-2'],
  ] as const)('%s: %s', (item, risk, rule) => {
    const { value, basis } = propertyRiskOf(item)
    expect(value).toBe(risk)
    expect(basis[0]?.rule).toBe(rule)
  })

  it('is judged when the breach became known', () => {
    expect(propertyRiskOf('cardNumber').basis.map(({ rule }) => rule)).toContain('appi/qa-6-15')
  })

  it.each([
    [['address', 'phone'], 'notByItself', 1],
    [['address', 'cardNumber'], 'yes', 2],
    [['bankAccount', 'loginId'], 'caseByCase', 1],
    [['bankAccount', 'password'], 'yes', 1],
    [['loginId', 'password'], 'caseByCase', 1],
    [['name', 'birthDate'], 'notByItself', 0],
    [[], 'notByItself', 0],
  ] as const)('%j together: %s', (items, risk, reasons) => {
    const { value, basis } = propertyRiskOfItems(items)
    expect(value).toBe(risk)
    expect(basis).toHaveLength(reasons)
  })

  it('has an answer with a reason for every item', () => {
    for (const item of RISK_ITEMS) expect(propertyRiskOf(item).basis.length).toBeGreaterThan(0)
  })
})
