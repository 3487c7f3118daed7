import { type FormField, type FormSection, REPORT_FORM, REPORT_FORM_SECTIONS } from './appi/report-form'
import type { Bilingual } from './basis'
import type { Regime } from './breach-facts'
import myNumber from './my-number/report-form.json'
import publicBody from './public-body/report-form.json'

/** What the form of another regime says otherwise. Keys are `<item>.<field>`; a field's options are those listed, in that order. */
type Differences = {
  form: Bilingual
  subject: Bilingual
  url: string
  leftOut: readonly string[]
  sections: Partial<Record<string, Bilingual>>
  labels: Partial<Record<string, Bilingual>>
  options: Partial<Record<string, readonly string[]>>
  added: Partial<Record<string, readonly ({ id: string } & Bilingual)[]>>
  optionWords: Partial<Record<string, Partial<Record<string, Bilingual>>>>
}

/** The report form of a regime in its order. `subject`: what leaked, in the words of its law. */
export type RegimeForm = { title: Bilingual; subject: Bilingual; url: string; sections: readonly FormSection[] }

/** Events and categories that the form of businesses does not know. */
const BUSINESS: Pick<Differences, 'options'> = {
  options: {
    '1.events': ['leak', 'leakSuspected', 'loss', 'lossSuspected', 'damage', 'damageSuspected'],
    '1.categories': ['1', '2', '3', '4', 'none'],
  },
}

function fieldIn(item: number, field: FormField, { options = {}, ...other }: Partial<Differences>): FormField {
  const key = `${item}.${field.id}`
  const allowed = options[key]
  const words = other.optionWords?.[key] ?? {}
  const kept = field.options
    ?.filter(({ id }) => !allowed || allowed.includes(id))
    .map((option) => ({ ...option, ...words[option.id] }))
  const added = other.added?.[key] ?? []
  return {
    ...field,
    label: other.labels?.[key] ?? field.label,
    ...(kept && {
      options: [...kept.filter(({ id }) => id !== 'other'), ...added, ...kept.filter(({ id }) => id === 'other')],
    }),
  }
}

const sectionsWith = (differences: Partial<Differences>): FormSection[] =>
  REPORT_FORM_SECTIONS.map((section) => ({
    ...section,
    title: differences.sections?.[section.item] ?? section.title,
    fields: section.fields
      .filter(({ id }) => !differences.leftOut?.includes(`${section.item}.${id}`))
      .map((field) => fieldIn(section.item, field, differences)),
  }))

const FORMS: Record<Regime, RegimeForm> = {
  business: {
    title: REPORT_FORM.title,
    subject: { ja: '個人データ', en: 'personal data' },
    url: REPORT_FORM.url,
    sections: sectionsWith(BUSINESS),
  },
  myNumber: otherForm(myNumber),
  publicBody: otherForm(publicBody),
}

function otherForm(differences: Differences): RegimeForm {
  const { form, subject, url } = differences
  return { title: form, subject, url, sections: sectionsWith(differences) }
}

/**
 * The form a regime reports on: businesses (form 1), holders of My Numbers and public bodies. The latter two were not
 * readable; they are data beside the law, with what is known to differ.
 */
export const formOf = (regime: Regime): RegimeForm => FORMS[regime]
