import type { Recipient } from '@/lib/pdf/letter/recipient'
import type { PersonFields } from '@/lib/person/schema'

/** The form of address where the list gives none. */
const HONORIFIC = '様'

/** What is stamped on a person's letter. `code` as it is printed. */
export const recipientOf = <L extends { id: string; code: string }>(
  letter: L,
  fields: PersonFields,
): L & Omit<Recipient, 'variant'> => ({
  ...letter,
  postalCode: fields.postalCode,
  addressLines: [fields.address, fields.building].filter((line) => line !== ''),
  name: fields.name,
  honorific: fields.honorific || HONORIFIC,
})
