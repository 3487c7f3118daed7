import { encryptionRefused, exemptByEncryption } from '../appi/advanced-encryption'
import { DEFINITIONS, notOurs, notPersonalData, notYetCovered } from '../appi/data-scope'
import { notAnEventOfThisAct, notLeakLossOrDamage } from '../appi/guideline-3-5-1'
import { improperPurposeCategory, numberCategory, propertyHarmCategory, specialCareCategory } from '../appi/rule-7'
import { FINAL_REPORT_COUNTING, type ReportProvisions, reportPeriod } from '../appi/rule-8'
import type { CalendarDate } from '../calendar/calendar-date'
import { cite } from '../provision'
import type { RegimeRules } from '../regime-rules'
import { type RuleSet, ruleSetOn } from '../rule-set'
import { ARTICLE_68_1, noCategory, notYetMandatory, PUBLIC_BODY_EVENTS, RULE_44 } from './article-68'
import {
  ordinanceCategory,
  RETAINED_INFORMATION,
  RULE_43_1,
  RULE_43_2,
  RULE_43_3,
  RULE_43_4,
  RULE_43_ENCRYPTION,
} from './rule-43'

type PublicBodyRuleSet = RuleSet & {
  mandatory: boolean
  ordinanceItem: boolean
  coversDataAboutToBeAcquired: boolean
  personsThreshold: number
  finalDays: { usual: 30; improperPurpose: 60 }
}

const SAME = { mandatory: true, personsThreshold: 100, finalDays: { usual: 30, improperPurpose: 60 } } as const

const RULE_SETS: readonly PublicBodyRuleSet[] = [
  {
    ...SAME,
    id: 'public-body-before-2022-04-01',
    from: '2005-04-01',
    to: '2022-03-31',
    mandatory: false,
    ordinanceItem: false,
    coversDataAboutToBeAcquired: false,
  },
  {
    ...SAME,
    id: 'public-body-2022-04-01',
    from: '2022-04-01',
    to: '2023-03-31',
    ordinanceItem: false,
    coversDataAboutToBeAcquired: false,
  },
  {
    ...SAME,
    id: 'public-body-2023-04-01',
    from: '2023-04-01',
    to: '2024-03-31',
    ordinanceItem: true,
    coversDataAboutToBeAcquired: false,
  },
  {
    ...SAME,
    id: 'public-body-2024-04-01',
    from: '2024-04-01',
    to: null,
    ordinanceItem: true,
    coversDataAboutToBeAcquired: true,
  },
]

export const PUBLIC_BODY_REPORTS: ReportProvisions = {
  period: RULE_44,
  preliminary: RULE_44,
  // Published for businesses; read alike for public bodies.
  counting: { ...FINAL_REPORT_COUNTING, evidence: 'derived' },
}

const EVENTS = { leak: PUBLIC_BODY_EVENTS, loss: PUBLIC_BODY_EVENTS, damage: PUBLIC_BODY_EVENTS }

/**
 * APPI article 68 and rule 43. Unlike article 26 it has no proviso for an entrustee that notified its entrustor, and
 * article 41(9) on pseudonymised data speaks to businesses only; neither exempts here.
 */
export function publicBodyRules(awareDate: CalendarDate | undefined): RegimeRules {
  const set = ruleSetOn(RULE_SETS, awareDate)
  return {
    regime: 'publicBody',
    ruleSet: set.id,
    categoryNumbers: set.ordinanceItem ? [1, 2, 3, 4, 5] : [1, 2, 3, 4],
    duty: (text) => cite(ARTICLE_68_1, text),
    operatorExclusions: () => (set.mandatory ? [] : [notYetMandatory()]),
    eventExclusions: (event, circumstances) => [
      ...notAnEventOfThisAct(event, ARTICLE_68_1),
      ...notLeakLossOrDamage(event, circumstances, EVENTS),
    ],
    dataExclusions: ({ dataClass, encryption }) => [
      ...notOurs(dataClass, ARTICLE_68_1),
      ...notPersonalData(dataClass, DEFINITIONS),
      ...notYetCovered(dataClass, set.coversDataAboutToBeAcquired),
      ...exemptByEncryption(encryption, RULE_43_ENCRYPTION),
    ],
    refusedExemptions: ({ encryption }) => encryptionRefused(encryption, RULE_43_ENCRYPTION),
    categoriesByNature: (circumstances, events, data) => {
      const c = { circumstances, events, data, word: RETAINED_INFORMATION }
      return [
        specialCareCategory(1, RULE_43_1, c),
        propertyHarmCategory(2, RULE_43_2, c),
        improperPurposeCategory(3, RULE_43_3, c),
        ...(set.ordinanceItem ? [ordinanceCategory(circumstances, events, data)] : []),
      ]
    },
    categoryByNumber: (_, persons) => numberCategory(4, RULE_43_4, set.personsThreshold, persons),
    countsByNumber: ({ dataClass }) => dataClass !== 'toBecomePersonalData',
    reportPeriod: (categories) => reportPeriod(categories, 3, set.finalDays, RULE_44),
    belowThresholds: () => ({ basis: [noCategory()], effortDuty: false }),
    entrustmentNotes: () => [],
  }
}
