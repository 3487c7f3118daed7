import type { BreachEvent, BreachStatus, DataClass, Encryption, Entrustment, Regime } from '@/lib/law/breach-facts'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { MEDIA, SUBJECT_KINDS } from './choices'

/** The facts of an incident as the law looks at them. Counts are null while not known. */
export type IncidentFacts = {
  awareOn: CalendarDate
  regime: Regime
  status: BreachStatus
  events: BreachEvent[]
  improperPurpose: boolean
  personCount: number | null
  personCountMax: number | null
  recoveredUnviewed: boolean
  sameDataHeldElsewhere: boolean
  intentionalProvision: boolean
  reasonableDeletion: boolean
  entrustment: Entrustment
  entrusteeNoticeOn: CalendarDate | null
  viewableByPublic: boolean
  ordinanceSpecialCare: boolean
  contentAltered: boolean
  numberUseSystem: boolean
}

/** One row of affected data. */
export type DataRowRecord = {
  id: string
  itemCode: string
  ownLabel: string | null
  dataClass: DataClass
  specialCareKinds: string[]
  propertyRisk: boolean
  encryption: Encryption
  medium: (typeof MEDIA)[number]
  subjectKind: (typeof SUBJECT_KINDS)[number]
  personCount: number | null
  version: number
}

/** An incident as it is read and edited: facts, dates, state and version. */
export type IncidentRecord = IncidentFacts & {
  id: string
  entityId: string
  /** Further entities it concerns. */
  partyIds: string[]
  slug: string
  number: string
  title: string
  preset: string
  state: 'open' | 'closed'
  occurredOn: CalendarDate | null
  discoveredOn: CalendarDate | null
  awareBy: string
  closedAt: Date | null
  closedReason: string | null
  version: number
  createdById: string
  createdAt: Date
  updatedById: string
  updatedAt: Date
}

/** A manager's answer that stands in for the computed one. */
export type OverrideRecord = {
  id: string
  reportable: boolean
  categories: number[]
  reason: string
  decidedById: string
  decidedAt: Date
}
