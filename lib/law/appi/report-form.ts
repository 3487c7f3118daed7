import type { Bilingual, Evidence } from '../basis'
import data from './report-form.json'

export type FormOption = { id: string } & Bilingual
export type FormField = {
  /** Number in the official form's order; fields printed on one line share it. */
  number: string
  id: string
  label: Bilingual
  help?: Bilingual
  kind: 'text' | 'longText' | 'date' | 'integer' | 'choice' | 'choices'
  options?: readonly FormOption[]
  /** Must be known already for the preliminary report; every other field may be "under investigation". */
  neverUnknown?: boolean
  evidence: Evidence
  optionsEvidence?: Evidence
}
/** Section 0 is about the reporter; sections 1 to 9 are the nine items of rule 8(1). */
export type FormSection = { item: number; title: Bilingual; help?: Bilingual; fields: readonly FormField[] }

/**
 * The official form in its order. The form itself was not readable, so labels and options are data that anyone can correct
 * against the live form without touching code.
 */
export const REPORT_FORM_SECTIONS = data.sections as readonly FormSection[]
export const REPORT_FORM = { title: data.form, checkedOn: data.checkedOn, url: data.url } as const

/** @throws RangeError for a section the form does not have (0 to 9). */
export function formSection(item: number): FormSection {
  const section = REPORT_FORM_SECTIONS.find((entry) => entry.item === item)
  if (!section) throw new RangeError(`The form has no section ${item}`)
  return section
}
