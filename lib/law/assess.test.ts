import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import { parseBreachFacts } from './breach-facts'
import scenarios from './cases/scenarios.json'

describe('the recorded cases', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario.case.ja, scenario] as const))(
    '%s %s',
    (_, __, scenario) => {
      const { reportable, categories, finalReportDays, basis } = assess(parseBreachFacts(scenario.facts))
      expect({ reportable, categories, finalReportDays }).toEqual(scenario.expected)
      expect(basis.length).toBeGreaterThan(0)
    },
  )
})
