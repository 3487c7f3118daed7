import { z } from 'zod'
import '@/lib/core/zod-messages'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { definitionOf, ITEM_STATES, type ItemField, type ItemValues } from './report-items'
import { OptionalDate } from './schema'

const schemaOf = (field: ItemField): z.ZodType => {
  const values = (field.options ?? []).map((option) => option.value)
  switch (field.kind) {
    case 'text':
      return z.string().trim().max(200)
    case 'longText':
      return z.string().trim().max(8000)
    case 'date':
      return z.union([z.literal(''), z.string().refine(isCalendarDate, 'form.date')])
    case 'integer':
      return z.union([
        z.literal(''),
        z.null(),
        z.coerce.number('form.number').int('form.whole').min(0).max(200_000_000),
      ])
    case 'choice':
      return z.union([z.literal(''), z.enum(values)])
    case 'choices':
      return z.array(z.enum(values))
  }
}

/** The input of one item's form: every sub-field of its own kind; nothing else gets through. */
export const itemFieldsSchema = (item: number) =>
  z
    .object(Object.fromEntries(definitionOf(item).fields.map((field) => [field.name, schemaOf(field)])))
    .partial()
    .strip()

export const SaveItem = z
  .object({
    incidentId: z.uuid(),
    item: z.number().int().min(1).max(9),
    version: z.number().int(),
    state: z.enum(ITEM_STATES),
    fields: z.record(z.string(), z.unknown()),
    unknownReason: z.string().trim().max(500).default(''),
    nextCheckOn: OptionalDate.default(null),
  })
  .transform((input, issues) => {
    const fields = itemFieldsSchema(input.item).safeParse(input.fields)
    if (fields.success) return { ...input, fields: fields.data as ItemValues }
    for (const issue of fields.error.issues)
      issues.addIssue({ code: 'custom', path: ['fields', ...issue.path], message: issue.message })
    return z.NEVER
  })
export type SaveItem = z.input<typeof SaveItem>
