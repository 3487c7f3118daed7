import { z } from 'zod'
import data from './limits.json'

const Limit = z.object({
  /** characters, line breaks counted as one; null where no source says it */
  max: z.number().int().positive().nullable(),
  /** Read in the form itself. Otherwise the number is a guide and the form decides. */
  confirmed: z.boolean(),
  /** What the field is usually written in: plain ASCII, or anything. */
  width: z.enum(['half', 'any']),
  note: z.object({ ja: z.string(), en: z.string() }).optional(),
})
export type Limit = z.infer<typeof Limit>

const LIMITS = z
  .object({ fields: z.record(z.string(), Limit), kinds: z.record(z.string(), Limit) })
  .parse({ fields: data.fields, kinds: data.kinds })

const NONE: Limit = { max: null, confirmed: false, width: 'any' }

/** What is known about how much a field of the form takes. @param field the row's id, e.g. `0.contactPhone` */
export const limitOf = (field: string, kind: string): Limit => LIMITS.fields[field] ?? LIMITS.kinds[kind] ?? NONE

/** Characters as a person counts them on the screen: code points, a line break as one. */
export const charactersOf = (text: string): number => [...text.replace(/\r\n?/g, '\n')].length
