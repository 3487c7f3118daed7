import { z } from 'zod'
import '@/lib/core/zod-messages'
import { DATA_CLASSES, ENCRYPTIONS, ENTRUSTMENTS, EVENTS, REGIMES, STATUSES } from '@/lib/law/breach-facts'
import { addDays, type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { HOLIDAY_TABLE } from '@/lib/law/calendar/closed-day'
import { MEDIA, PARTS, PRESETS, SUBJECT_KINDS } from './choices'

/** A calendar date as a date field gives it; empty means not known. */
export const DateField = z
  .string()
  .min(1)
  .refine(isCalendarDate, 'form.date')
  .transform((value) => value as CalendarDate)
export const OptionalDate = z
  .string()
  .nullable()
  .refine((value) => !value || isCalendarDate(value), 'form.date')
  .transform((value) => (value || null) as CalendarDate | null)

/** The duties to report and to notify exist since this day (令和2年改正法, APPI art. 26). */
const DUTIES_SINCE = '2022-04-01'
/** The longest period, 60 days, and the longest roll over closed days must end inside the holiday table. */
const LONGEST_DAYS = 75

/** A day of awareness for which the law has an answer and its dates can be counted. */
export const AwareDay = DateField.refine((day) => day >= DUTIES_SINCE, 'incident.errors.beforeDuties').refine(
  (day) => addDays(day, LONGEST_DAYS) <= HOLIDAY_TABLE.to,
  'incident.errors.afterHolidayTable',
)

/** A count as a number field gives it; empty means not known. */
export const OptionalCount = z
  .union([z.string(), z.number()])
  .nullable()
  .transform((value) => (value === null || value === '' ? null : Number(value)))
  .pipe(z.number('form.number').int('form.whole').min(0).max(200_000_000).nullable())

const title = z.string().trim().min(1).max(120)
const id = z.uuid()
const version = z.number().int()

/** The first screen: enough to get a number, an answer and a date in under a minute. */
export const IncidentDraft = z
  .object({
    entityId: z.uuid('form.choose'),
    preset: z.enum(PRESETS),
    title,
    discoveredOn: DateField,
    awareOn: AwareDay,
    awareBy: z.string().trim().min(1).max(200),
    dataItems: z.array(z.string().min(1).max(80)).min(1, 'incident.errors.noDataItem').max(40),
    personCount: OptionalCount,
    personCountMax: OptionalCount,
    encryption: z.enum(ENCRYPTIONS),
    summary: z.string().trim().max(4000),
    /** what a quick check has answered beyond the questions of the first screen; otherwise the preset's */
    circumstances: z
      .object({
        status: z.enum(STATUSES),
        improperPurpose: z.boolean(),
        entrustment: z.enum(ENTRUSTMENTS),
        regime: z.enum(REGIMES),
      })
      .optional(),
  })
  .superRefine(datesInOrder)
export type IncidentDraft = z.input<typeof IncidentDraft>

/** What the law asks of the event as a whole. */
export const Facts = z
  .object({
    incidentId: id,
    version,
    title,
    occurredOn: OptionalDate,
    discoveredOn: OptionalDate,
    regime: z.enum(REGIMES),
    status: z.enum(STATUSES),
    events: z.array(z.enum(EVENTS)).min(1, 'form.choose'),
    improperPurpose: z.boolean(),
    personCount: OptionalCount,
    personCountMax: OptionalCount,
    recoveredUnviewed: z.boolean(),
    sameDataHeldElsewhere: z.boolean(),
    intentionalProvision: z.boolean(),
    reasonableDeletion: z.boolean(),
    entrustment: z.enum(ENTRUSTMENTS),
    entrusteeNoticeOn: z.union([z.literal('').transform(() => null), z.null(), AwareDay]),
    viewableByPublic: z.boolean(),
    ordinanceSpecialCare: z.boolean(),
    contentAltered: z.boolean(),
    numberUseSystem: z.boolean(),
  })
  .superRefine((facts, issues) => {
    datesInOrder(facts, issues)
    if (facts.personCount !== null && facts.personCountMax !== null && facts.personCountMax < facts.personCount)
      issues.addIssue({ code: 'custom', path: ['personCountMax'], message: 'incident.errors.maxBelowCount' })
  })
export type Facts = z.input<typeof Facts>

type Dates = { occurredOn?: string | null; discoveredOn?: string | null; awareOn?: string }

/** A breach is found no earlier than it happened. Awareness may lie before or after discovery (guideline 3-5-3-3). */
function datesInOrder(dates: Dates, issues: z.RefinementCtx) {
  if (dates.occurredOn && dates.discoveredOn && dates.discoveredOn < dates.occurredOn)
    issues.addIssue({ code: 'custom', path: ['discoveredOn'], message: 'incident.errors.foundBeforeOccurred' })
}

/** One row of affected data. `id` empty: a new row. */
export const AffectedDataInput = z
  .object({
    incidentId: id,
    id: z.union([z.literal(''), id]),
    version: z.number().int().optional(),
    itemCode: z.string().min(1, 'form.choose').max(40),
    ownLabel: z.string().trim().max(60).optional(),
    dataClass: z.enum(DATA_CLASSES),
    specialCareKinds: z.array(z.string().max(40)),
    propertyRisk: z.boolean(),
    encryption: z.enum(ENCRYPTIONS),
    medium: z.enum(MEDIA),
    subjectKind: z.enum(SUBJECT_KINDS),
    personCount: OptionalCount,
  })
  .refine((row) => row.itemCode !== 'own' || row.ownLabel, { path: ['ownLabel'], message: 'form.required' })
export type AffectedDataInput = z.input<typeof AffectedDataInput>

export const RemoveAffectedData = z.object({ incidentId: id, id, version })

/** Moving the day on which the breach became known. Later gives more time: a reason and a manager. */
export const MoveAwareDate = z.object({
  incidentId: id,
  version,
  toDate: AwareDay,
  awareBy: z.string().trim().min(1).max(200),
  reason: z.string().trim().max(1000),
})
export type MoveAwareDate = z.input<typeof MoveAwareDate>

export const DecideAwareDate = z.object({ changeId: id, accept: z.boolean() })

export const OverrideAssessment = z.object({
  incidentId: id,
  reportable: z.boolean(),
  categories: z.array(z.string().regex(/^[1-5]$/)).transform((values) => values.map(Number)),
  reason: z.string().trim().min(10, 'incident.errors.overrideReason').max(2000),
})
export type OverrideAssessment = z.input<typeof OverrideAssessment>
export const WithdrawOverride = z.object({ incidentId: id, overrideId: id })

export const CloseIncident = z.object({
  incidentId: id,
  version,
  reason: z.string().trim().min(1).max(2000),
})
export type CloseIncident = z.input<typeof CloseIncident>
export const ReopenIncident = CloseIncident

export type Part = (typeof PARTS)[number]

export const AddParty = z.object({
  incidentId: id,
  entityId: z.uuid('form.choose'),
  part: z.enum(PARTS, 'form.choose'),
  personCount: OptionalCount,
})
export type AddParty = z.input<typeof AddParty>
export const RemoveParty = z.object({ incidentId: id, entityId: z.uuid() })
