import { z } from 'zod'
import { REPORT_KINDS } from '../choices'

const Words = z.object({ ja: z.string(), en: z.string() })

export const WARNINGS = ['tooLong', 'machineDependent', 'halfWidthKana', 'fullWidth', 'invisible'] as const

/** One field of a form: what to type there, and what may go wrong. */
export const SheetRow = z.object({
  id: z.string().describe('Stable id: routing.*, mail.*, or <section>.<field> of the report'),
  group: Words.describe('The part of the form it stands in'),
  number: z.string().describe('Number in the form; empty where it has none'),
  label: Words,
  kind: z.enum(['text', 'longText', 'date', 'integer', 'choice', 'choices']),
  value: z.string().describe('As the form wants it: labels of choices, dates in the form’s order, plain digits'),
  empty: z
    .enum(['notAsked', 'underInvestigation', 'notApplicable', 'unanswered'])
    .nullable()
    .describe('Why nothing was answered; null where something was'),
  characters: z.number().int().min(0).describe('Code points, a line break as one'),
  limit: z.object({ max: z.number().int().nullable(), confirmed: z.boolean() }),
  warnings: z.array(z.object({ kind: z.enum(WARNINGS), characters: z.string() })),
  proposal: z.string().nullable().describe('The value in characters every form takes, where it differs'),
  note: Words.nullable(),
})
export type SheetRow = z.infer<typeof SheetRow>

export const SHEET_SCHEMA_VERSION = 1

/** What was ticked or typed while filing. `typedValue` null: as approved. */
const Entered = z.object({
  fieldId: z.string(),
  typedValue: z.string().nullable(),
  enteredBy: z.string(),
  enteredAt: z.iso.datetime(),
})

/** The filing sheet as JSON: for other forms, other programs, the archive. Its JSON Schema is sheet.schema.json. */
export const SheetDocument = z.object({
  schemaVersion: z.literal(SHEET_SCHEMA_VERSION),
  form: z.object({ id: z.string(), title: Words, source: z.url(), checkedOn: z.iso.date(), confirmed: z.boolean() }),
  authority: z.object({ id: z.string(), name: Words }),
  channel: z.object({
    kind: z.enum(['webForm', 'mail', 'other']),
    address: z.string().nullable().describe('Web or mail address; null where the authority must be asked'),
    source: z.url(),
    checkedOn: z.iso.date(),
  }),
  report: z.object({
    incidentNumber: z.string(),
    kind: z.enum(REPORT_KINDS),
    sequence: z.number().int(),
    version: z.number().int(),
    contentSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Hash of the approved content'),
  }),
  reporter: z.string().describe('The business, never the person who types'),
  madeAt: z.iso.datetime(),
  rows: z.array(SheetRow),
  entries: z.array(Entered),
  filing: z.object({ filedAt: z.iso.datetime(), channel: z.string(), receiptNumber: z.string().nullable() }).nullable(),
})
export type SheetDocument = z.infer<typeof SheetDocument>

export const EnterField = z.object({
  versionId: z.uuid(),
  fieldId: z.string().min(1).max(100),
  /** null: typed as approved. */
  typedValue: z.string().max(20_000).nullable(),
})
export type EnterField = z.input<typeof EnterField>

export const ClearField = z.object({ versionId: z.uuid(), fieldId: z.string().min(1).max(100) })
