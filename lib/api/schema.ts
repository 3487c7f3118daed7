import { z } from 'zod'
import '@/lib/core/zod-messages'
import { SCOPES } from '@/lib/core/api-scopes'
import { PRESETS } from '@/lib/incident/choices'
import { DATA_CLASSES, ENCRYPTIONS, ENTRUSTMENTS, EVENTS, REGIMES, STATUSES } from '@/lib/law/breach-facts'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'

const Day = z
  .string()
  .refine(isCalendarDate, 'form.date')
  .meta({ format: 'date', description: 'A day in Japan', example: '2026-04-03' })
const Both = z.object({ ja: z.string(), en: z.string() })
const Count = z.number().int().min(0).max(200_000_000).nullable()

/** An incident as another system logs it: what the first screen asks. */
export const NewIncident = z
  .strictObject({
    entity: z.string().min(1).meta({ description: 'Code of the reporting entity', example: 'minato' }),
    preset: z.enum(PRESETS).meta({ description: 'What happened; facts and data rows start from it' }),
    title: z.string().trim().min(1).max(120).meta({ description: 'No names of affected persons' }),
    discoveredOn: Day,
    awareOn: Day.meta({ description: 'The first day anybody of the organisation knew of the reportable event: day 1' }),
    awareBy: z.string().trim().min(1).max(200),
    dataItems: z
      .array(z.string().min(1).max(80))
      .min(1)
      .max(40)
      .meta({ example: ['name', 'email', 'cardFull'] }),
    personCount: Count.default(null),
    personCountMax: Count.default(null),
    encryption: z.enum(ENCRYPTIONS).default('none'),
    summary: z.string().trim().max(4000).default(''),
  })
  .meta({ id: 'NewIncident' })

export const Duty = z
  .object({
    incident: z.string().meta({ description: 'Address of the incident', example: 'minato-2026-0001' }),
    kind: z.string().meta({ example: 'preliminaryReport' }),
    state: z.enum(['open', 'done', 'notApplicable']),
    binding: z.enum(['statutory', 'guidance', 'promptly']),
    targetOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    daysLeft: z.number().int().nullable(),
    sentence: Both,
    articles: z.array(z.string()),
  })
  .meta({ id: 'Duty' })

export const IncidentAnswer = z
  .object({
    slug: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    awareOn: z.string(),
    personCount: z.number().nullable(),
    reportable: z.boolean(),
    undetermined: z.boolean(),
    categories: z.array(z.number().int()),
    url: z.string().meta({ description: 'Where people read it' }),
    duties: z.array(Duty),
  })
  .meta({ id: 'Incident' })

export const IncidentRef = z.object({ slug: z.string().min(1).max(80) })

export const ListIncidents = z.object({
  state: z.enum(['open', 'closed']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})
export const IncidentList = z
  .object({
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    incidents: z.array(
      z.object({
        slug: z.string(),
        number: z.string(),
        title: z.string(),
        state: z.enum(['open', 'closed']),
        awareOn: z.string(),
        nextDueOn: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'IncidentList' })

export const ListDuties = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) })
export const DutyList = z
  .object({
    total: z.number().int(),
    overdue: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    duties: z.array(Duty),
  })
  .meta({ id: 'DutyList' })

/** Facts for the law alone: nothing is stored. Every field is needed: a missing answer is never taken for "no". */
export const LawQuestion = z
  .object({
    awareDate: Day.optional(),
    regime: z.enum(REGIMES),
    event: z.enum(EVENTS),
    status: z.enum(STATUSES),
    dataClass: z.enum(DATA_CLASSES),
    encryption: z.enum(ENCRYPTIONS),
    entrustment: z.enum(ENTRUSTMENTS),
    persons: Count,
    personsMax: Count,
    specialCare: z.boolean(),
    propertyHarm: z.boolean(),
    improperPurpose: z.boolean(),
    recoveredUnviewed: z.boolean(),
    sameDataHeldElsewhere: z.boolean(),
    intentionalProvision: z.boolean(),
    reasonableDeletion: z.boolean(),
    viewableByPublic: z.boolean(),
    ordinanceSpecialCare: z.boolean(),
    contentAltered: z.boolean().optional(),
    numberUseSystem: z.boolean().optional(),
  })
  .meta({ id: 'LawQuestion' })

const Reason = z.object({
  article: z.string(),
  articleEn: z.string(),
  text: z.string(),
  textEn: z.string(),
  url: z.string(),
})
export const LawAnswer = z
  .object({
    reportable: z.boolean(),
    categories: z.array(z.number().int()),
    undetermined: z.boolean(),
    effortDuty: z.boolean(),
    finalReportDays: z.union([z.literal(30), z.literal(60)]).nullable(),
    preliminaryTargetOn: z.string().nullable(),
    preliminaryLimitOn: z.string().nullable(),
    finalDueOn: z.string().nullable(),
    basis: z.array(Reason),
  })
  .meta({ id: 'LawAnswer' })

/** Issuing a key: for which system, what it may do, for which entities, until when. */
export const IssueKey = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(SCOPES)).min(1, 'form.choose'),
  entityIds: z.array(z.uuid()).min(1, 'form.choose').max(200),
  expiresOn: z.string().min(1).refine(isCalendarDate, 'form.date'),
})
export type IssueKey = z.input<typeof IssueKey>
export const RevokeKey = z.object({ keyId: z.uuid() })
