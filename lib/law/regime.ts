import { businessRules } from './appi/business-rules'
import { BUSINESS_REPORTS, type ReportProvisions } from './appi/rule-8'
import type { Regime } from './breach-facts'
import type { CalendarDate } from './calendar/calendar-date'
import { MY_NUMBER_REPORTS, myNumberRules } from './my-number/my-number-rules'
import { PUBLIC_BODY_REPORTS, publicBodyRules } from './public-body/public-body-rules'
import type { RegimeRules } from './regime-rules'

const RULES: Record<Regime, (awareDate: CalendarDate | undefined) => RegimeRules> = {
  business: businessRules,
  myNumber: myNumberRules,
  publicBody: publicBodyRules,
}

const REPORTS: Record<Regime, ReportProvisions> = {
  business: BUSINESS_REPORTS,
  myNumber: MY_NUMBER_REPORTS,
  publicBody: PUBLIC_BODY_REPORTS,
}

/** The regime's law on the day of awareness; without a day the law as it stands. */
export function rulesOf(regime: Regime, awareDate: CalendarDate | undefined): RegimeRules {
  return RULES[regime](awareDate)
}

/** What the regime cites for its preliminary and final report. */
export function reportProvisionsOf(regime: Regime): ReportProvisions {
  return REPORTS[regime]
}
