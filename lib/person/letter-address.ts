import type { Addressee, PersonFields } from './choices'

/** The form of address where the list gives none. */
export const HONORIFIC = '様'

const AFTER_THE_NAME: Record<Addressee, string> = { self: '', guardian: '　保護者様', bereaved: '　ご遺族様' }

/** What follows the name in the address: `様`, and to whom the letter goes when it is not the person. */
export const honorificFor = (honorific: string, addressee: Addressee): string =>
  `${honorific}${AFTER_THE_NAME[addressee]}`

export type LetterAddress = { postalCode: string; addressLines: string[]; name: string; honorific: string }

const SEVEN_DIGITS = /^\d{7}$/

/** Lists from spreadsheets often hold the bare seven digits; on an envelope the code is written 770-2854. */
const written = (postalCode: string): string =>
  SEVEN_DIGITS.test(postalCode) ? `${postalCode.slice(0, 3)}-${postalCode.slice(3)}` : postalCode

/** What a letter shows of a person in the window of its envelope, otherwise character for character. */
export const letterAddress = (fields: PersonFields, addressee: Addressee): LetterAddress => ({
  postalCode: written(fields.postalCode),
  addressLines: [fields.address, fields.building].filter((line) => line !== ''),
  name: fields.name,
  honorific: honorificFor(fields.honorific || HONORIFIC, addressee),
})
