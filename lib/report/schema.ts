import { z } from 'zod'
import '@/lib/core/zod-messages'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { CHANNELS, REPORT_KINDS } from './choices'

export type ReportKind = (typeof REPORT_KINDS)[number]

const Labelled = z.object({ ja: z.string(), en: z.string() })
const Answer = z.union([z.string(), z.number(), z.array(z.string())]).nullable()

/** One field of the form as it is frozen: its words, its choices and its answer. A null answer prints as its item's state. */
export const FrozenField = z.object({
  number: z.string(),
  id: z.string(),
  label: Labelled,
  kind: z.enum(['text', 'longText', 'date', 'integer', 'choice', 'choices']),
  options: z.array(Labelled.extend({ id: z.string() })).optional(),
  answer: Answer,
})
export type FrozenField = z.infer<typeof FrozenField>

export const FrozenSection = z.object({
  item: z.number().int().min(0).max(9),
  title: Labelled,
  state: z.enum(['known', 'underInvestigation', 'notApplicable']),
  fields: z.array(FrozenField),
})
export type FrozenSection = z.infer<typeof FrozenSection>

/** Everything a report's PDF is made from. What is approved is the hash of this. */
export const ReportContent = z.object({
  kind: z.enum(REPORT_KINDS),
  sequence: z.number().int(),
  form: Labelled,
  reporter: z.string(),
  recipient: Labelled,
  incidentNumber: z.string(),
  /** Why items are still unknown, and that they will be supplemented. Empty when none is. */
  unknownReason: z.string(),
  sections: z.array(FrozenSection),
})
export type ReportContent = z.infer<typeof ReportContent>

export const StartReport = z.object({ incidentId: z.uuid(), kind: z.enum(REPORT_KINDS) })
export const SubmitReport = z.object({ reportId: z.uuid(), unknownReason: z.string().trim().max(2000) })
export type SubmitReport = z.input<typeof SubmitReport>
export const DiscardReport = z.object({ reportId: z.uuid() })
export const RetryRendering = z.object({ versionId: z.uuid() })
export const DecideReport = z.object({
  versionId: z.uuid(),
  decision: z.enum(['approve', 'return']),
  comment: z.string().trim().max(2000),
})
export type DecideReport = z.input<typeof DecideReport>

export const RecordFiling = z.object({
  reportId: z.uuid(),
  /** Japan time, as a date-and-time field gives it. */
  filedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'form.required')
    .transform((local) => new Date(`${local}:00+09:00`))
    .refine((instant) => !Number.isNaN(instant.getTime()), 'form.date'),
  channel: z.enum(CHANNELS),
  authorityCode: z.string().refine((code) => AUTHORITIES.some(({ id }) => id === code), 'form.choose'),
  receiptNumber: z.string().trim().max(100),
  lateReason: z.string().trim().max(2000),
})
export type RecordFiling = z.input<typeof RecordFiling>
