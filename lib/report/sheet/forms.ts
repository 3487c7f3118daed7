import { z } from 'zod'
import type { Regime } from '@/lib/law/breach-facts'
import data from './forms.json'

const Words = z.object({ ja: z.string(), en: z.string() })

/** `routing`: the entry page's questions · `mail`: the prescribed subject and file name · a number: that section of the report. */
const Part = z.union([z.enum(['routing', 'mail', 'unknownReason']), z.number().int().min(0).max(9)])

const SheetForm = z.object({
  id: z.string(),
  title: Words,
  /** None: for every authority without a form of its own. */
  authorities: z.array(z.string()),
  regimes: z.array(z.enum(['business', 'myNumber', 'publicBody'])),
  parts: z.array(Part),
  /** Words of this form for fields that the report calls otherwise, by the row's id. */
  labels: z.record(z.string(), Words),
  dates: z.enum(['yyyy/mm/dd', 'yyyy-mm-dd']),
  source: z.url(),
  checkedOn: z.iso.date(),
  /** Compared with the live form, field by field. */
  confirmed: z.boolean(),
})
export type SheetForm = z.infer<typeof SheetForm>

/** The forms a report can be typed into, as data. The first that fits is taken. */
export const SHEET_FORMS = z.array(SheetForm).min(1).parse(data.forms)

/** The form of an authority for a regime. @throws RangeError when the data has no form for everybody else */
export function formFor(authority: string, regime: Regime): SheetForm {
  const form = SHEET_FORMS.find(
    ({ authorities, regimes }) =>
      regimes.includes(regime) && (authorities.length === 0 || authorities.includes(authority)),
  )
  if (!form) throw new RangeError(`No form for ${authority}, ${regime}`)
  return form
}
