import { keyedMark } from '@/lib/platform/crypto'
import type { PersonFields } from './choices'
import { comparable } from './csv/comparable'

/** Hyphens and dashes of every kind count as one when addresses are compared. */
const DASHES = /[-‐‑‒–—―−ーｰ]/gu

const part = (text: string) => comparable(text).replace(DASHES, '-')

/**
 * Who this is, as one comparable text: the organisation's own number for the person where it has one, otherwise name,
 * address and e-mail together. Two people of one household differ by name, two people of one name by address. Somebody
 * whose data two clients entrusted is told for each of them, so the client is part of who it is.
 */
export const identityText = (person: PersonFields, entrustorId: string | null = null): string => {
  const text = person.memberId
    ? `member\0${part(person.memberId)}`
    : ['person', person.name, person.address + person.building, person.email].map(part).join('\0')
  return entrustorId ? `${entrustorId}\0${text}` : text
}

/** The same as a mark that only holders of the incident's key can compute: the table gives no names away. */
export const identityMark = (
  key: Buffer,
  person: PersonFields,
  entrustorId: string | null = null,
): Buffer<ArrayBuffer> => keyedMark(key, 'Person.identity', identityText(person, entrustorId))
