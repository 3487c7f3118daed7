import type { Basis } from './basis'
import type { Regime } from './breach-facts'

/** One numbered category of the regime's rule, whether it applies, and why or why not. */
export type CategoryFinding = { category: number; applies: boolean; basis: Basis[] }

/** Days until the final report; day 1 is the day of awareness. */
export type FinalReportDays = 30 | 60

export type Assessment = {
  regime: Regime
  /** A report to the regulator and a notice to the persons are mandatory. */
  reportable: boolean
  /** Every category that applies, ascending; numbering is the regime's own. */
  categories: number[]
  finalReportDays: FinalReportDays | null
  /** What carried the answer: the applying categories, the exemptions, or why no category applies. */
  basis: Basis[]
  /** Every category of the regime with its reason, for a screen that explains the answer. */
  findings: CategoryFinding[]
  /** The dated rule set that was applied, chosen by the day of awareness. */
  ruleSet: string
  /** My Number below the thresholds: the business must make an effort to report. */
  effortDuty: boolean
  /** Something the answer depends on has not been entered, so "not reportable" may still change. */
  undetermined: boolean
}

export type RowAssessment = {
  rowId: string
  /** The data of this row is outside the duty (encrypted, pseudonymised, not ours, ...). */
  exempt: boolean
  /** Categories this row makes apply by its nature; the category by number belongs to the whole incident. */
  categories: number[]
  basis: Basis[]
}

export type BreachAssessment = Assessment & {
  rows: RowAssessment[]
  /** Number of persons compared with the threshold, null while unknown. */
  personsCounted: number | null
}
