import type { Addressee } from '@/lib/notice/variants'
import { honorificFor } from '@/lib/notice/wording'
import type { Recipient } from '@/lib/pdf/letter/recipient'
import type { PersonFields } from '@/lib/person/schema'

/** The form of address where the list gives none. */
const HONORIFIC = '様'

/** What is stamped on a person's letter. `code` as it is printed. */
export const recipientOf = <L extends { id: string; code: string }>(
  letter: L,
  fields: PersonFields,
  addressee: Addressee,
): L & Omit<Recipient, 'variant'> => ({
  ...letter,
  postalCode: fields.postalCode,
  addressLines: [fields.address, fields.building].filter((line) => line !== ''),
  name: fields.name,
  honorific: honorificFor(fields.honorific || HONORIFIC, addressee),
})
