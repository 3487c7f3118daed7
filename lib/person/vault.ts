import { open, seal, sha256 } from '@/lib/platform/crypto'
import { PERSON_FIELDS, type PersonField, type PersonFields } from './choices'

/** Every field, empty: what a row does not hold. */
const EMPTY = Object.fromEntries(PERSON_FIELDS.map((field) => [field, ''])) as PersonFields

const rowIdentity = (personId: string) => `Person.sealed:${personId}`

/** A person's fields as they are stored: sealed with the incident's key and bound to the row's id. Empty fields take no room. */
export function sealPerson(key: Buffer, personId: string, fields: PersonFields): Buffer<ArrayBuffer> {
  const present: { [field in PersonField]: string | undefined } = {
    name: fields.name || undefined,
    nameKana: fields.nameKana || undefined,
    honorific: fields.honorific || undefined,
    postalCode: fields.postalCode || undefined,
    address: fields.address || undefined,
    building: fields.building || undefined,
    phone: fields.phone || undefined,
    email: fields.email || undefined,
    memberId: fields.memberId || undefined,
  }
  return seal(key, JSON.stringify(present), rowIdentity(personId))
}

/** The reverse of {@link sealPerson}. @throws when the row was sealed for another id or with another key */
export function openPerson(key: Buffer, personId: string, sealed: Uint8Array): PersonFields {
  const present: Partial<PersonFields> = JSON.parse(open(key, sealed, rowIdentity(personId)).toString('utf8'))
  return { ...EMPTY, ...present }
}

/** Stands for one saved state of a person: sealing is random, so each save has another. */
export const revisionOf = (sealed: Uint8Array): string => sha256(sealed).slice(0, 32)
