import type { CalendarDate } from '../calendar/calendar-date'
import { cite } from '../provision'
import type { RegimeRules } from '../regime-rules'
import { ruleSetOn } from '../rule-set'
import { ADVANCED_ENCRYPTION, encryptionRefused, exemptByEncryption } from './advanced-encryption'
import { ARTICLE_26_1, entrusteeNotified, notYetMandatory, whoElseReports } from './article-26'
import { BUSINESS_RULE_SETS } from './business-rule-sets'
import { DEFINITIONS, notOurs, notPersonalData, notYetCovered, pseudonymised } from './data-scope'
import { BUSINESS_EVENTS, notAnEventOfThisAct, notLeakLossOrDamage } from './guideline-3-5-1'
import { clockOfNumberAlone, voluntaryReport } from './guideline-3-5-3-1'
import {
  improperPurposeCategory,
  numberCategory,
  PERSONAL_DATA,
  propertyHarmCategory,
  RULE_7_1,
  RULE_7_2,
  RULE_7_3_2022,
  RULE_7_3_2024,
  RULE_7_4,
  specialCareCategory,
} from './rule-7'
import { RULE_8_2, reportPeriod } from './rule-8'

/** APPI article 26 and rule 7 for businesses, as in force on the day of awareness. */
export function businessRules(awareDate: CalendarDate | undefined): RegimeRules {
  const set = ruleSetOn(BUSINESS_RULE_SETS, awareDate)
  const rule73 = set.coversDataAboutToBeAcquired ? RULE_7_3_2024 : RULE_7_3_2022
  return {
    regime: 'business',
    ruleSet: set.id,
    categoryNumbers: [1, 2, 3, 4],
    duty: (text) => cite(ARTICLE_26_1, text),
    operatorExclusions: ({ entrustment }) => [
      ...(set.mandatory ? [] : [notYetMandatory()]),
      ...(entrustment === 'entrusteeNotifiedEntrustor' ? [entrusteeNotified()] : []),
    ],
    eventExclusions: (event, circumstances) => [
      ...notAnEventOfThisAct(event, ARTICLE_26_1),
      ...notLeakLossOrDamage(event, circumstances, BUSINESS_EVENTS),
    ],
    dataExclusions: ({ dataClass, encryption }) => [
      ...notOurs(dataClass, ARTICLE_26_1),
      ...notPersonalData(dataClass, DEFINITIONS),
      ...pseudonymised(dataClass),
      ...notYetCovered(dataClass, set.coversDataAboutToBeAcquired),
      ...exemptByEncryption(encryption, ADVANCED_ENCRYPTION),
    ],
    refusedExemptions: ({ encryption }) => encryptionRefused(encryption, ADVANCED_ENCRYPTION),
    categoriesByNature: (circumstances, events, data) => {
      const c = { circumstances, events, data, word: PERSONAL_DATA }
      return [
        specialCareCategory(1, RULE_7_1, c),
        propertyHarmCategory(2, RULE_7_2, c),
        improperPurposeCategory(3, rule73, c),
      ]
    },
    categoryByNumber: (_, persons) => numberCategory(4, RULE_7_4, set.personsThreshold, persons),
    countsByNumber: ({ dataClass }) => dataClass === 'personalData',
    reportPeriod: (categories) => {
      const period = reportPeriod(categories, 3, set.finalDays, RULE_8_2)
      const numberAlone = categories.every((category) => category === 4)
      return numberAlone ? { ...period, basis: [...period.basis, clockOfNumberAlone()] } : period
    },
    belowThresholds: () => ({ basis: [voluntaryReport()], effortDuty: false }),
    entrustmentNotes: (circumstances) => whoElseReports(circumstances),
  }
}
