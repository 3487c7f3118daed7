import { z } from 'zod'
import '@/lib/core/zod-messages'
import {
  ADDRESSEES,
  type Addressee,
  FIELD_TARGETS,
  type FieldTarget,
  LANGUAGES,
  type LetterLanguage,
  type PersonField,
  REVEAL_PURPOSES,
} from './choices'

/** Who reads somebody's letter, and in which language. */
export type Reader = { addressee: Addressee; language: LetterLanguage }

/** The reader as the database holds it; what it does not know is the person, in Japanese. */
export const readerOf = (row: { addressee: string; language: string }): Reader => ({
  addressee: ADDRESSEES.find((addressee) => addressee === row.addressee) ?? 'self',
  language: row.language === 'en' ? 'en' : 'ja',
})

/** Longest values accepted, in UTF-16 units. */
export const LENGTH_LIMITS: Record<PersonField, number> = {
  name: 100,
  nameKana: 200,
  honorific: 20,
  postalCode: 8,
  address: 300,
  building: 200,
  phone: 40,
  email: 254,
  memberId: 100,
}

export type ColumnTarget = FieldTarget | `item:${string}`

const isColumnTarget = (value: unknown): value is ColumnTarget =>
  typeof value === 'string' && (FIELD_TARGETS.some((target) => target === value) || /^item:.{1,80}$/u.test(value))

/** One target per column of the file, in the file's order. */
export const Mapping = z.array(z.custom<ColumnTarget>(isColumnTarget, 'form.choose')).min(1).max(200)
export type Mapping = z.output<typeof Mapping>

const id = z.uuid()

/** Whose data it is, where clients entrusted theirs; empty: the organisation's own. */
const OptionalEntrustor = z
  .union([z.literal(''), z.null(), id])
  .transform((value) => value || null)
  .optional()

export const MapColumns = z.object({
  importId: id,
  mapping: Mapping,
  commonItems: z.array(z.string().min(1).max(80)).max(60),
  entrustorId: OptionalEntrustor,
})
export type MapColumns = z.input<typeof MapColumns>

export const ImportRef = z.object({ importId: id })
export type ImportRef = z.input<typeof ImportRef>

/** Payload of the background jobs: an id and nothing else. */
export const ImportJob = z.object({ importId: id })

const field = (name: PersonField) => z.string().max(LENGTH_LIMITS[name])

/** A person typed in by hand. What the values may be is decided by the same rules as a row of a file. */
export const PersonForm = z.object({
  name: field('name').min(1),
  nameKana: field('nameKana'),
  honorific: field('honorific'),
  postalCode: z.string().max(20),
  address: field('address'),
  building: field('building'),
  phone: field('phone'),
  email: field('email'),
  memberId: field('memberId'),
  itemCodes: z.array(z.string().min(1).max(80)).min(1, 'person.errors.noItem').max(60),
  addressee: z.enum(ADDRESSEES, 'form.choose'),
  language: z.enum(LANGUAGES, 'form.choose'),
})
export type PersonForm = z.input<typeof PersonForm>

export const AddPerson = PersonForm.extend({ incidentId: id, entrustorId: OptionalEntrustor })
export type AddPerson = z.input<typeof AddPerson>
/** `revision` is what the form was filled from; it is refused when somebody saved another meanwhile. */
export const EditPerson = PersonForm.extend({ personId: id, revision: z.string().max(64) })
export type EditPerson = z.input<typeof EditPerson>
export const RemovePerson = z.object({ personId: id, confirmed: z.literal(true, 'person.errors.confirmRemoval') })
export type RemovePerson = z.input<typeof RemovePerson>

export type RevealPurpose = (typeof REVEAL_PURPOSES)[number]

export const RevealPerson = z.object({
  personId: id,
  purpose: z.enum(REVEAL_PURPOSES, 'form.choose'),
  note: z.string().trim().max(200),
})
export type RevealPerson = z.input<typeof RevealPerson>

/** The address bar of the list: page from 1, and one filter of each kind. Anything unreadable is left out. */
export const ListFilter = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  item: z.string().max(80).optional().catch(undefined),
  issue: z.string().max(40).optional().catch(undefined),
  row: z.coerce.number().int().min(1).max(100_000_000).optional().catch(undefined),
  addressee: z.enum(ADDRESSEES).optional().catch(undefined),
  language: z.enum(LANGUAGES).optional().catch(undefined),
  entrustor: z.uuid().optional().catch(undefined),
})
export type ListFilter = z.output<typeof ListFilter>
