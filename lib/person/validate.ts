import { PERSON_FIELDS, type PersonField, type PersonFields } from './choices'
import type { LetterCheck } from './letter-check'
import type { LetterIssue, Problem, RowError } from './model'
import { LENGTH_LIMITS, type Reader } from './schema'

/** A person that may be stored. */
export type PersonDraft = Reader & {
  fields: PersonFields
  itemCodes: string[]
  letterIssue: LetterIssue | null
  fitsWindow: boolean
}

/** `draft` is null when one of the problems is an error. */
export type Verdict = { draft: PersonDraft | null; problems: Problem[] }

/**
 * Characters nobody can see or print: C0 and C1 controls, zero-width space, direction overrides and isolates, byte order
 * mark. Joiners (U+200C, U+200D) and variation selectors are part of names and stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

/** The same, and what could not be read: one look at a value that has nothing of either. */
const FAULTY = new RegExp(`${CONTROL.source}|\ufffd`, 'u')

/** Ways to write "nothing" into a cell. */
const NOTHING = /^([-‐−–—―ーｰ－*＊]+|なし|無し|無|不明|未登録|n\/?a|null|none|unknown)$/iu

/** What such a cell begins with: almost none does, and the whole expression is asked only then. */
const NOTHING_BEGINS = new Set('-‐−–—―ーｰ－*＊な無不未nNuU')

/** A cell where words for "nothing" are nothing; not so in a name or an address. */
const unlessNothing = (cell: string): string => {
  const value = cell.trim()
  return value !== '' && NOTHING_BEGINS.has(value.charAt(0)) && NOTHING.test(value) ? '' : value
}

const SEVEN_DIGITS = /^\d{7}$/

/** Seven digits, however they were typed: full width, with a hyphen of any kind or with 〒. Null when they are not seven. */
export function postalCodeDigits(text: string): string | null {
  if (SEVEN_DIGITS.test(text)) return text
  const digits = text.normalize('NFKC').replace(/[〒\s\-‐‑‒–—―−ー]/gu, '')
  return SEVEN_DIGITS.test(digits) ? digits : null
}

/** Outer white space goes (full width too); everything else of a name or address stays as it is. */
const trimmed = (fields: PersonFields): PersonFields => ({
  name: fields.name.trim(),
  nameKana: unlessNothing(fields.nameKana),
  honorific: unlessNothing(fields.honorific),
  postalCode: unlessNothing(fields.postalCode),
  address: fields.address.trim(),
  building: unlessNothing(fields.building),
  phone: unlessNothing(fields.phone),
  email: unlessNothing(fields.email),
  memberId: unlessNothing(fields.memberId),
})

const LINE_BREAK = /[\r\n]/

/** A line break typed inside an address is its layout: what follows it is the building. */
function addressLines(fields: PersonFields): PersonFields {
  if (!LINE_BREAK.test(fields.address) && !LINE_BREAK.test(fields.building)) return fields
  const lines = (text: string) => text.split(/[\r\n]+/).map((line) => line.trim())
  const [address = '', ...rest] = lines(fields.address)
  return { ...fields, address, building: [...rest, ...lines(fields.building)].filter(Boolean).join('　') }
}

const problem = (field: Problem['field'], code: RowError, detail?: string): Problem => ({ field, code, detail })

function textProblems(fields: PersonFields): Problem[] {
  const problems: Problem[] = []
  for (const field of PERSON_FIELDS) {
    const value = fields[field]
    if (value === '') continue
    if (!FAULTY.test(value) && value.length <= LENGTH_LIMITS[field]) continue
    if (value.includes('\ufffd')) problems.push(problem(field, 'unreadableCharacter'))
    else if (CONTROL.test(value)) problems.push(problem(field, 'controlCharacter'))
    else if (field !== 'postalCode' && value.length > LENGTH_LIMITS[field])
      problems.push(problem(field, 'tooLong', String(LENGTH_LIMITS[field])))
  }
  return problems
}

export type PersonRules = {
  letterCheck: LetterCheck
  /** A file of bare e-mail addresses or member numbers has no names to miss. */
  nameExpected: boolean
}

/**
 * Judges one person, from a row or from the form. `items` are keys already known to belong to the incident.
 * @returns the person to store, or null with at least one error; warnings come with the person
 */
export function judgePerson(raw: PersonFields, items: string[], reader: Reader, rules: PersonRules): Verdict {
  const fields = addressLines(trimmed(raw))
  const problems = textProblems(fields)
  const faulty = (field: PersonField) => problems.some((found) => found.field === field)
  if (fields.name === '' && rules.nameExpected) problems.push(problem('name', 'nameMissing'))
  else if (!fields.name && !fields.memberId && !fields.email) problems.push(problem('row', 'nothingIdentifies'))
  const digits = fields.postalCode && !faulty('postalCode') ? postalCodeDigits(fields.postalCode) : ''
  if (digits === null) problems.push(problem('postalCode', 'postalCodeFormat'))
  if (fields.email && !faulty('email') && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(fields.email))
    problems.push(problem('email', 'emailFormat'))
  if (items.length === 0) problems.push(problem('items', 'noItem'))
  if (problems.length > 0) return { draft: null, problems }

  const kept = fields.postalCode === digits ? fields : { ...fields, postalCode: digits ?? '' }
  const { issues, fitsWindow } = rules.letterCheck(kept, reader.addressee)
  const { addressee, language } = reader
  return {
    draft: {
      fields: kept,
      itemCodes: [...new Set(items)].sort(),
      addressee,
      language,
      letterIssue: issues[0]?.code ?? null,
      fitsWindow,
    },
    problems: fitsWindow ? issues : [...issues, { field: 'address', code: 'beyondWindow' }],
  }
}
