import type { RuleSet } from '../rule-set'

export type BusinessRuleSet = RuleSet & {
  /** Before 2022-04-01 reporting was asked for by a notice of the regulator, not by the act. */
  mandatory: boolean
  /** Item 4 applies above this number of persons. */
  personsThreshold: number
  /** Item 3 covers information that is about to be acquired. */
  coversDataAboutToBeAcquired: boolean
  finalDays: { usual: 30; improperPurpose: 60 }
}

/** Dated values of APPI article 26 and rules 7 and 8, chosen by the day of awareness. A new amendment is a new entry. */
export const BUSINESS_RULE_SETS: readonly BusinessRuleSet[] = [
  {
    id: 'appi-business-before-2022-04-01',
    from: '2005-04-01',
    to: '2022-03-31',
    mandatory: false,
    personsThreshold: 1000,
    coversDataAboutToBeAcquired: false,
    finalDays: { usual: 30, improperPurpose: 60 },
  },
  {
    id: 'appi-business-2022-04-01',
    from: '2022-04-01',
    to: '2024-03-31',
    mandatory: true,
    personsThreshold: 1000,
    coversDataAboutToBeAcquired: false,
    finalDays: { usual: 30, improperPurpose: 60 },
  },
  {
    id: 'appi-business-2024-04-01',
    from: '2024-04-01',
    to: null,
    mandatory: true,
    personsThreshold: 1000,
    coversDataAboutToBeAcquired: true,
    finalDays: { usual: 30, improperPurpose: 60 },
  },
]
