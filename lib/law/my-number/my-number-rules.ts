import { encryptionRefused, exemptByEncryption } from '../appi/advanced-encryption'
import { whoElseReports } from '../appi/article-26'
import { notOurs, notPersonalData } from '../appi/data-scope'
import { notLeakLossOrDamage } from '../appi/guideline-3-5-1'
import { type ReportProvisions, reportPeriod } from '../appi/rule-8'
import type { Basis } from '../basis'
import type { DataClass } from '../breach-facts'
import type { CalendarDate } from '../calendar/calendar-date'
import { cite } from '../provision'
import type { RegimeRules } from '../regime-rules'
import { type RuleSet, ruleSetOn } from '../rule-set'
import { ARTICLE_29_4, alwaysToTheCommission, effortDuty, entrusteeNotified, MY_NUMBER_ANNEX_2 } from './article-29-4'
import {
  improperPurposeCategory,
  numberCategory,
  numberUseSystemCategory,
  publicViewCategory,
  RULE_2_2,
  RULE_2_ENCRYPTION,
} from './rule-2'

/** The earlier form of the rules (serious events only, 2016 to 2022) is not recorded. */
const RULE_SETS: readonly (RuleSet & { personsThreshold: number; finalDays: { usual: 30; improperPurpose: 60 } })[] = [
  {
    id: 'my-number-2022-04-01',
    from: '2022-04-01',
    to: null,
    personsThreshold: 100,
    finalDays: { usual: 30, improperPurpose: 60 },
  },
]

/** Same periods and counting as for businesses, published in annex 2 of the My Number guideline. */
export const MY_NUMBER_REPORTS: ReportProvisions = {
  period: MY_NUMBER_ANNEX_2,
  preliminary: MY_NUMBER_ANNEX_2,
  counting: MY_NUMBER_ANNEX_2,
}

const EVENTS = { leak: MY_NUMBER_ANNEX_2, loss: MY_NUMBER_ANNEX_2, damage: MY_NUMBER_ANNEX_2 }

/**
 * My Number Act article 29-4 and rule 2. Pseudonymised data is not exempt here: APPI art. 41(9) takes out APPI art. 26 only.
 * @throws LawError NO_RULE_SET before 2022-04-01.
 */
export function myNumberRules(awareDate: CalendarDate | undefined): RegimeRules {
  const set = ruleSetOn(RULE_SETS, awareDate)
  return {
    regime: 'myNumber',
    ruleSet: set.id,
    categoryNumbers: [1, 2, 3, 4],
    duty: (text) => cite(ARTICLE_29_4, text),
    operatorExclusions: ({ entrustment }) =>
      entrustment === 'entrusteeNotifiedEntrustor' ? [entrusteeNotified()] : [],
    eventExclusions: (event, circumstances) => notLeakLossOrDamage(event, circumstances, EVENTS),
    dataExclusions: ({ dataClass, encryption }) => [
      ...notOurs(dataClass, ARTICLE_29_4),
      ...notPersonalData(dataClass, ARTICLE_29_4),
      ...notYetHeld(dataClass),
      ...exemptByEncryption(encryption, RULE_2_ENCRYPTION),
    ],
    refusedExemptions: ({ encryption }) => encryptionRefused(encryption, RULE_2_ENCRYPTION),
    categoriesByNature: (circumstances, events) => [
      numberUseSystemCategory({ circumstances, events }),
      improperPurposeCategory({ circumstances, events }),
      publicViewCategory({ circumstances, events }),
    ],
    categoryByNumber: (_, persons) => numberCategory(persons, set.personsThreshold),
    countsByNumber: () => true,
    reportPeriod: (categories) => {
      const period = reportPeriod(categories, 2, set.finalDays, MY_NUMBER_ANNEX_2)
      return { ...period, basis: [...period.basis, alwaysToTheCommission()] }
    },
    belowThresholds: () => ({ basis: [effortDuty()], effortDuty: true }),
    entrustmentNotes: (circumstances) => whoElseReports(circumstances, MY_NUMBER_ANNEX_2),
  }
}

/** Rule 2 has no bracket like rule 7(iii), so My Numbers that were only about to be acquired are not covered. */
function notYetHeld(dataClass: DataClass): Basis[] {
  if (dataClass !== 'toBecomePersonalData') return []
  return [
    cite(
      RULE_2_2,
      {
        ja: '番号法の規則には、まだ取得していない情報を対象に含める定めがない。個人情報保護法施行規則第7条第3号に当たるかを別に判断する。',
        en: 'The My Number rules do not extend to information not yet acquired. Assess separately whether APPI rule 7(iii) applies.',
      },
      [{ fact: 'dataClass', value: dataClass }],
      'derived',
    ),
  ]
}
