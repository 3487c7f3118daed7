import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { HeldPart } from '@/lib/notice/model'
import type { PersonFields } from '@/lib/person/choices'
import type { AfterReturn, Cause, MeasureKind, MeasureReason, Reach } from './model'

/** What screens are given of returned letters and of what takes their place. Shapes only. */

/** Somebody no notice has reached, masked. */
export type NotReachedView = {
  id: string
  row: number | null
  masked: Pick<PersonFields, 'name' | 'postalCode' | 'address'>
  addressee: string
  /** The client whose data it was. */
  client: string | null
  cause: Cause
  reason: string | null
  held: HeldPart[]
  code: string | null
  decision: AfterReturn | 'open'
}

/** People who wait for a decision, by why. `who` is a return reason, `held` or `bounced`. */
export type Waiting = { who: string; persons: number; proposed: AfterReturn }

export type MeasureView = {
  id: string
  kind: MeasureKind
  reason: MeasureReason
  place: string | null
  hasText: boolean
  persons: number
  startedOn: CalendarDate
  endedOn: CalendarDate | null
  startedBy: string | null
  /** Of a desk: whether it has anything to compare with. */
  ready: boolean
}

export type ReturnsView = {
  incidentId: string
  today: CalendarDate
  reach: Reach
  notReached: number
  waiting: Waiting[]
  deskOpen: boolean
  may: Record<'deliver' | 'substitute' | 'lookUp' | 'editPersons', boolean>
}
