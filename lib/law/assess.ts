import type { Assessment } from './assessment'
import type { BreachFacts } from './breach-facts'
import type { CalendarDate } from './calendar/calendar-date'
import { evaluate } from './evaluate'
import { incidentPersons } from './persons-count'
import { rulesOf } from './regime'

/**
 * What the law asks about one event and one kind of data.
 * @param options.awareDate the day (JST) the operator knew; chooses the rule set. Without it the newest set applies.
 * @throws LawError NO_RULE_SET when no rules are recorded for that day.
 */
export function assess(facts: BreachFacts, options: { awareDate?: CalendarDate } = {}): Assessment {
  const { event, dataClass, specialCare, propertyHarm, encryption, ...incident } = facts
  // A suspicion with nobody counted yet is an unknown number; only a settled count of 0 means that nobody is concerned.
  const nobody = facts.status === 'occurred' && incidentPersons(facts).count === 0
  const data = { dataClass, specialCare, propertyHarm, encryption, persons: nobody ? 0 : null }
  const circumstances = { ...incident, events: [event] }
  const {
    subjects: _,
    personsCounted: __,
    ...assessment
  } = evaluate(rulesOf(facts.regime, options.awareDate), circumstances, [data])
  return assessment
}
