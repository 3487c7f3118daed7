import type { CategoryFinding, FinalReportDays } from './assessment'
import type { Basis, Bilingual, Ruled } from './basis'
import type { BreachEvent, Circumstances, DataClass, Encryption, Regime } from './breach-facts'

/** The affected data a category looks at. null where the answer has not been entered yet. */
export type AffectedData = {
  dataClass: DataClass
  specialCare: boolean | null
  propertyHarm: boolean | null
  encryption: Encryption
  persons: number | null
}

/** The number of persons compared with a threshold; `fixed` false when it is the largest that may be affected. */
export type PersonsCount = { count: number | null; fixed: boolean }

/** One regime's law on one day. Written by each act, used by the one procedure in `evaluate.ts`. */
export type RegimeRules = {
  regime: Regime
  ruleSet: string
  /** Numbers of all categories, ascending. */
  categoryNumbers: readonly number[]
  /** The general duty, cited where the input says too little. */
  duty: (text: Bilingual) => Basis
  /** Why this operator owes no report, whatever the data: not yet in force, entrustor already notified. */
  operatorExclusions: (circumstances: Circumstances) => Basis[]
  /** Why this event is not one the law asks about. */
  eventExclusions: (event: BreachEvent, circumstances: Circumstances) => Basis[]
  /** Why this data is outside the duty. */
  dataExclusions: (data: AffectedData) => Basis[]
  /** Why an exemption that was claimed does not hold. */
  refusedExemptions: (data: AffectedData) => Basis[]
  /** The categories for which one person is enough; `events` are those that count. */
  categoriesByNature: (
    circumstances: Circumstances,
    events: readonly BreachEvent[],
    data: AffectedData,
  ) => CategoryFinding[]
  /** The category by number of persons; null when no affected data counts for it. */
  categoryByNumber: (circumstances: Circumstances, persons: PersonsCount | null) => CategoryFinding
  countsByNumber: (data: AffectedData) => boolean
  reportPeriod: (categories: readonly number[]) => Ruled<FinalReportDays>
  /** What is still asked when an event happened but no category applies. */
  belowThresholds: () => { basis: Basis[]; effortDuty: boolean }
  /** Who else reports, when the data is entrusted. */
  entrustmentNotes: (circumstances: Circumstances) => Basis[]
}
