import type { CalendarDate } from './calendar/calendar-date'
import { LawError } from './law-error'

/** Rules that hold together between two days. `to` null: no end is known. */
export type RuleSet = { id: string; from: CalendarDate; to: CalendarDate | null }

/**
 * The rule set in force on that day; without a day the newest one. Sets are listed oldest first without gaps.
 * @throws LawError NO_RULE_SET for a day before the oldest set.
 */
export function ruleSetOn<T extends RuleSet>(sets: readonly T[], date: CalendarDate | undefined): T {
  const found = date === undefined ? sets.at(-1) : sets.findLast((set) => set.from <= date)
  if (found) return found
  throw new LawError('NO_RULE_SET', {
    ja: `${date} に適用される規定は登録されていません。知った日を確かめてください。`,
    en: `No rules are recorded for ${date}. Check the date of awareness.`,
  })
}
