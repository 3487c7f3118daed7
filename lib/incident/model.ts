import { assessBreach } from '@/lib/law/assess-breach'
import type { BreachAssessment, FinalReportDays } from '@/lib/law/assessment'
import type { Basis } from '@/lib/law/basis'
import type { Circumstances, DataRow } from '@/lib/law/breach-facts'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { DATA_ITEMS, type DataItem, isDataItemCode, itemKey, itemLabel } from './data-items'
import { PRESET_VALUES, type PresetName } from './presets'
import type { DataRowRecord, IncidentFacts, OverrideRecord } from './record'
import { ITEM_NUMBERS, type ItemRecord } from './report-items'

/** The answer in force: the law engine's, or a manager's beside it. `computed` stays either way. */
export type EffectiveAssessment = {
  reportable: boolean
  categories: number[]
  finalReportDays: FinalReportDays | null
  undetermined: boolean
  basis: Basis[]
  computed: BreachAssessment
  override: OverrideRecord | null
}

const circumstancesOf = (facts: IncidentFacts): Circumstances => ({
  regime: facts.regime,
  status: facts.status,
  events: facts.events,
  improperPurpose: facts.improperPurpose,
  persons: facts.personCount,
  personsMax: facts.personCountMax,
  recoveredUnviewed: facts.recoveredUnviewed,
  sameDataHeldElsewhere: facts.sameDataHeldElsewhere,
  intentionalProvision: facts.intentionalProvision,
  reasonableDeletion: facts.reasonableDeletion,
  entrustment: facts.entrustment,
  viewableByPublic: facts.viewableByPublic,
  ordinanceSpecialCare: facts.ordinanceSpecialCare,
  contentAltered: facts.contentAltered,
  numberUseSystem: facts.numberUseSystem,
})

type LegalRow = Pick<
  DataRowRecord,
  'id' | 'itemCode' | 'ownLabel' | 'dataClass' | 'specialCareKinds' | 'propertyRisk' | 'encryption' | 'personCount'
>

const legalRowOf = (row: LegalRow): DataRow => ({
  id: row.id,
  label: itemLabel(itemKey(row), 'ja'),
  dataClass: row.dataClass,
  specialCareKinds: row.specialCareKinds,
  propertyHarm: row.propertyRisk,
  encryption: row.encryption,
  persons: row.personCount,
})

/** What the law answers to these facts; a manager's override, if any, stands in front of it. Pure: forms call it too. */
export function assessIncident(
  facts: IncidentFacts,
  rows: readonly LegalRow[],
  override: OverrideRecord | null = null,
): EffectiveAssessment {
  const computed = assessBreach(circumstancesOf(facts), rows.map(legalRowOf), { awareDate: facts.awareOn })
  const base = { basis: computed.basis, computed, override }
  if (!override)
    return {
      ...base,
      reportable: computed.reportable,
      categories: computed.categories,
      finalReportDays: computed.finalReportDays,
      undetermined: computed.undetermined,
    }
  const { reportable, categories } = override
  return {
    ...base,
    reportable,
    categories,
    finalReportDays: reportable ? daysFor(facts.regime, categories) : null,
    undetermined: false,
  }
}

/** Rule 8(2): 60 days as soon as the improper-purpose category is among them (numbered 2 in the My Number regime). */
const daysFor = (regime: IncidentFacts['regime'], categories: number[]): FinalReportDays =>
  categories.includes(regime === 'myNumber' ? 2 : 3) ? 60 : 30

/** What a quick check has answered beyond the questions of the first screen. */
export type KnownBeforehand = Pick<IncidentFacts, 'status' | 'improperPurpose' | 'entrustment' | 'regime'>

/** The facts an incident begins with: the preset's, and what the first screen asked. */
export function startingFacts(draft: {
  preset: PresetName
  dataItems: readonly string[]
  awareOn: CalendarDate
  personCount: number | null
  personCountMax: number | null
  circumstances?: KnownBeforehand
}): IncidentFacts {
  const { events, ...preset } = PRESET_VALUES[draft.preset]
  const { status, improperPurpose, entrustment } = draft.circumstances ?? preset
  return {
    awareOn: draft.awareOn,
    // A number under the My Number Act brings its own regime, whoever holds it.
    regime: draft.dataItems.includes('myNumber') ? 'myNumber' : (draft.circumstances?.regime ?? 'business'),
    status,
    events,
    improperPurpose,
    personCount: draft.personCount,
    personCountMax: draft.personCountMax,
    recoveredUnviewed: false,
    sameDataHeldElsewhere: false,
    intentionalProvision: false,
    reasonableDeletion: false,
    entrustment,
    entrusteeNoticeOn: null,
    viewableByPublic: false,
    ordinanceSpecialCare: false,
    contentAltered: false,
    numberUseSystem: false,
  }
}

/** The data rows a preset or a choice of items starts with. */
export function startingRow(itemCode: string, preset: PresetName, encryption: DataRowRecord['encryption']) {
  const known: DataItem | undefined = isDataItemCode(itemCode) ? DATA_ITEMS[itemCode] : undefined
  const { medium, subjectKind, dataClass } = PRESET_VALUES[preset]
  return {
    itemCode,
    ownLabel: null,
    dataClass,
    specialCareKinds: [...(known?.specialCareKinds ?? [])],
    propertyRisk: known?.propertyRisk ?? false,
    encryption,
    medium,
    subjectKind,
    personCount: null,
  }
}

/**
 * The nine items as a new incident begins: what the preset and the first screen already say, the rest unknown. Data and
 * number of persons count as known once somebody who knows that it occurred has given a number.
 */
export function startingItems(draft: {
  preset: PresetName
  summary: string
  personCount: number | null
  personCountMax: number | null
}): ItemRecord[] {
  const { preset, summary, personCount, personCountMax } = draft
  const { cause, status } = PRESET_VALUES[preset]
  const counted = status === 'occurred' && personCount !== null && personCountMax === null
  const begun: Record<number, ItemRecord['fields']> = {
    1: summary ? { course: summary } : {},
    4: preset === 'other' ? {} : { body: cause.body, kind: cause.kind },
  }
  return ITEM_NUMBERS.map((item) => ({
    item,
    state: counted && (item === 2 || item === 3) ? 'known' : 'underInvestigation',
    fields: begun[item] ?? {},
  }))
}

/** `2026-0001` */
export const incidentNumber = (year: number, sequence: number) => `${year}-${String(sequence).padStart(4, '0')}`
/** `aoba-2026-0001`, the incident's address: numbers repeat between entities. */
export const incidentSlug = (entityCode: string, number: string) => `${entityCode}-${number}`
