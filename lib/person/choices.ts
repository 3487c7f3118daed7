// What is kept of a person and what forms about persons let choose from. Apart from the schemas, which bring zod into the browser.

/** What is kept of an affected person, sealed. Everything is as the organisation wrote it; empty means not known. */
export const PERSON_FIELDS = [
  'name',
  'nameKana',
  'honorific',
  'postalCode',
  'address',
  'building',
  'phone',
  'email',
  'memberId',
] as const

export type PersonField = (typeof PERSON_FIELDS)[number]

export type PersonFields = Record<PersonField, string>

/** Who a letter speaks to: the person, the guardian of a minor, the family of somebody who died. */
export const ADDRESSEES = ['self', 'guardian', 'bereaved'] as const
export type Addressee = (typeof ADDRESSEES)[number]

export const LANGUAGES = ['ja', 'en'] as const
export type LetterLanguage = (typeof LANGUAGES)[number]

/** What a column of a file can be. `item:<key>` marks per row who lost that item. */
export const FIELD_TARGETS = [
  'ignore',
  'name',
  'familyName',
  'givenName',
  'nameKana',
  'familyNameKana',
  'givenNameKana',
  'honorific',
  'postalCode',
  'address',
  'prefecture',
  'city',
  'street',
  'building',
  'phone',
  'email',
  'memberId',
  'items',
  'addressee',
  'language',
] as const

export type FieldTarget = (typeof FIELD_TARGETS)[number]

/** Why somebody may look at one person's data. */
export const REVEAL_PURPOSES = ['letterAddressCheck', 'inquiryFromPerson', 'correction', 'authorityRequest'] as const
