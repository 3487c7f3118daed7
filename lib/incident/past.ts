import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { partsOf } from '@/lib/law/calendar/calendar-date'
import type { DataItemCode } from './data-items'
import { assessIncident, type EffectiveAssessment, startingFacts, startingRow } from './model'
import { PRESET_VALUES, type PresetName } from './presets'
import type { IncidentFacts, OverrideRecord } from './record'

/** An incident as an older register tells it. Empty: that register does not say. */
export type PastIncident = {
  entityId: string
  entityCode: string
  /** The older register's own number. */
  number: string | null
  title: string
  preset: PresetName
  occurredOn: CalendarDate | null
  discoveredOn: CalendarDate | null
  awareOn: CalendarDate
  awareBy: string
  personCount: number | null
  dataItems: { code: DataItemCode | 'own'; label: string }[]
  /** What the older register says of the duty to report; null: the law answers from the facts. */
  said: { reportable: boolean; reason: string } | null
  summary: string
  closedOn: CalendarDate
  closedReason: string
}

export type JudgedPast = { facts: IncidentFacts; rows: ReturnType<typeof rowsOf>; assessment: EffectiveAssessment }

/** The duties to report and to notify exist since this day (令和2年改正法, APPI art. 26). */
export const DUTIES_SINCE: CalendarDate = '2022-04-01'

const rowsOf = (past: PastIncident) =>
  past.dataItems.map(({ code, label }) => ({
    ...startingRow(code, past.preset, PRESET_VALUES[past.preset].encryption),
    ownLabel: code === 'own' ? label : null,
  }))

/**
 * What the law answers to a past incident at its preset's facts. What its register says stands in for that, as a manager's
 * own answer does, where it differs or where no data is named to judge by.
 */
export function judgePast(past: PastIncident, by: { id: string; at: Date }): JudgedPast {
  const dataItems = past.dataItems.map(({ code }) => code)
  const facts = startingFacts({ ...past, dataItems, personCountMax: null })
  const rows = rowsOf(past)
  const legal = rows.map((row, position) => ({ ...row, id: String(position), version: 1 }))
  const computed = assessIncident(facts, legal)
  const agrees = past.said?.reportable === computed.reportable && !computed.undetermined && rows.length > 0
  if (!past.said || agrees) return { facts, rows, assessment: computed }
  return { facts, rows, assessment: assessIncident(facts, legal, answerOf(past.said, facts, computed.categories, by)) }
}

/** Without a category of the computed answer only the improper purpose is known: it decides between 30 and 60 days. */
function answerOf(
  { reportable, reason }: { reportable: boolean; reason: string },
  { improperPurpose, regime }: IncidentFacts,
  computed: number[],
  by: { id: string; at: Date },
): OverrideRecord {
  const known = improperPurpose ? [regime === 'myNumber' ? 2 : 3] : []
  const categories = !reportable ? [] : computed.length > 0 ? computed : known
  return { id: '', reportable, categories, reason, decidedById: by.id, decidedAt: by.at }
}

/** `2019-0012` is a number of our own form: it keeps its year and place. */
export function ownForm(number: string): { year: number; sequence: number } | null {
  const [, year, sequence] = /^(20\d\d)-(\d{4,6})$/.exec(number) ?? []
  return year && sequence ? { year: Number(year), sequence: Number(sequence) } : null
}

/** The year and place asked for: by its number, or the next free place in the year in which it became known. */
export const placeOf = ({ number, awareOn }: Pick<PastIncident, 'number' | 'awareOn'>) =>
  (number && ownForm(number)) || { year: partsOf(awareOn).year, sequence: null }

/** The first moment of a day in Japan. */
export const startOf = (day: CalendarDate) => new Date(`${day}T00:00:00+09:00`)
