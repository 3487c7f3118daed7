import { keyedMark } from '@/lib/platform/crypto'
import { comparable } from './csv/comparable'
import type { PersonFields } from './schema'

/** Hyphens and dashes of every kind count as one when addresses are compared. */
const DASHES = /[-‐‑‒–—―−ーｰ]/gu

const part = (text: string) => comparable(text).replace(DASHES, '-')

/**
 * Who this is, as one comparable text: the organisation's own number for the person where it has one, otherwise name,
 * address and e-mail together. Two people of one household differ by name, two people of one name by address.
 */
export const identityText = (person: PersonFields): string =>
  person.memberId
    ? `member\0${part(person.memberId)}`
    : ['person', person.name, person.address + person.building, person.email].map(part).join('\0')

/** The same as a mark that only holders of the incident's key can compute: the table gives no names away. */
export const identityMark = (key: Buffer, person: PersonFields): Buffer<ArrayBuffer> =>
  keyedMark(key, 'Person.identity', identityText(person))
