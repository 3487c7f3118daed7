import type { Recipient } from '@/lib/pdf/letter/recipient'
import type { Addressee, PersonFields } from '@/lib/person/choices'
import { letterAddress } from '@/lib/person/letter-address'

/** What is stamped on a person's letter. `code` as it is printed. */
export const recipientOf = <L extends { id: string; code: string }>(
  letter: L,
  fields: PersonFields,
  addressee: Addressee,
): L & Omit<Recipient, 'variant'> => ({ ...letter, ...letterAddress(fields, addressee) })
