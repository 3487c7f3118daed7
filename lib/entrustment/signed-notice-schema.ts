import { z } from 'zod'
import { MEDIA, SUBJECT_KINDS } from '@/lib/incident/choices'
import { ITEM_STATES } from '@/lib/incident/report-items'
import { DATA_CLASSES, ENCRYPTIONS, EVENTS, REGIMES, STATUSES } from '@/lib/law/breach-facts'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { FrozenSection } from '@/lib/report/schema'

/** Name of the format and its version. A change that an older reader would misread raises the version. */
export const FORMAT = 'todoke-entrustee-notice'
export const SCHEMA_VERSION = 1

const text = (most: number) => z.string().max(most)
const Day = z.custom<CalendarDate>(isCalendarDate).nullable()
const Count = z.number().int().min(0).max(200_000_000).nullable()

/** A kind of affected data. `itemCode` is a code of the catalogue, or `own` with `ownLabel`. */
export const NoticeData = z.strictObject({
  itemCode: text(40).min(1),
  ownLabel: text(60).nullable(),
  label: text(100),
  dataClass: z.enum(DATA_CLASSES),
  specialCareKinds: z.array(text(40)).max(20),
  propertyRisk: z.boolean(),
  encryption: z.enum(ENCRYPTIONS),
  medium: z.enum(MEDIA),
  subjectKind: z.enum(SUBJECT_KINDS),
  personCount: Count,
})

/**
 * What an entrustee tells its client under the proviso of article 26(1) (rule 9): the nine items of rule 8(1) as far as
 * known, and the facts they rest on. No data of affected persons.
 */
export const NoticeContent = z.strictObject({
  /** Number of the notice to this client, from 1. */
  number: z.number().int().min(1),
  /** The incident's number at the sender. */
  incidentNumber: text(40),
  /** Day on which it was submitted for signature (Japan). */
  writtenOn: z.custom<CalendarDate>(isCalendarDate),
  sender: z.strictObject({
    name: text(200).min(1),
    corporateNumber: text(20).nullable(),
    postalCode: text(10),
    address: text(300),
    representative: text(200),
    contactName: text(200),
    contactDepartment: text(200),
    contactPhone: text(40),
    contactEmail: text(254),
  }),
  recipient: z.strictObject({ name: text(120).min(1), address: text(300), contactName: text(100) }),
  dates: z.strictObject({ occurredOn: Day, discoveredOn: Day, awareOn: z.custom<CalendarDate>(isCalendarDate) }),
  facts: z.strictObject({
    regime: z.enum(REGIMES),
    status: z.enum(STATUSES),
    events: z.array(z.enum(EVENTS)).min(1).max(5),
    improperPurpose: z.boolean(),
    recoveredUnviewed: z.boolean(),
    sameDataHeldElsewhere: z.boolean(),
    viewableByPublic: z.boolean(),
    contentAltered: z.boolean(),
    /** Persons of this client, and the most there can be while the number is not fixed. */
    personCount: Count,
    personCountMax: Count,
  }),
  data: z.array(NoticeData).max(200),
  /** The nine items in the words and the order of the official form; an answer of null is not known or does not apply. */
  items: z.array(FrozenSection.extend({ item: z.number().int().min(1).max(9), state: z.enum(ITEM_STATES) })).max(9),
})
export type NoticeContent = z.output<typeof NoticeContent>

/** What is hashed and signed. `parts` is the SHA-256 of each part of the notice, so that a reader can say which was changed. */
export const SignedContent = z.strictObject({
  format: z.literal(FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  notice: NoticeContent,
  parts: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type SignedContent = z.output<typeof SignedContent>

/** The file: the content, its SHA-256 and the signature (Ed25519) over the content as canonical JSON in UTF-8. */
export const SignedNotice = z.strictObject({
  content: SignedContent,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    /** PEM (SPKI) */
    publicKey: text(1000),
    /** SHA-256 of the key's DER, in hexadecimal: to be compared on another way. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** 64 bytes in base64, written in the one way there is. */
    value: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/),
  }),
})
export type SignedNotice = z.output<typeof SignedNotice>
