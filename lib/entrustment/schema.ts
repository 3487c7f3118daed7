import { z } from 'zod'
import '@/lib/core/zod-messages'
import { AwareDay, OptionalCount } from '@/lib/incident/schema'
import { LETTER_SENDERS } from '@/lib/notice/choices'
import { WAYS } from './choices'

const id = z.uuid()
const optional = (most: number) => z.string().trim().max(most)

const entrustorFields = {
  name: z.string().trim().min(1).max(120),
  address: optional(300),
  contactName: optional(100),
  contactPhone: optional(40),
  contactEmail: z.union([z.literal(''), z.email().max(254)]),
  personCount: OptionalCount,
}

/** Who the letters to the persons of a client are from; '' : as the duty lies. */
export const SENDERS_OR_NONE = ['', ...LETTER_SENDERS] as const

/** What the letters to the persons of a client say of it. Without a desk they name the sender's own. */
const deskFields = {
  nameEn: optional(120),
  letterSender: z.enum(SENDERS_OR_NONE),
  deskName: optional(60),
  deskPhone: optional(40),
  deskHours: optional(100),
  deskEmail: z.union([z.literal(''), z.email().max(254)]),
  deskNameEn: optional(100),
  deskHoursEn: optional(120),
}

export const AddEntrustor = z.object({ incidentId: id, ...entrustorFields })
export type AddEntrustor = z.input<typeof AddEntrustor>
export const ChangeEntrustor = z.object({ entrustorId: id, version: z.number().int(), ...entrustorFields })
export type ChangeEntrustor = z.input<typeof ChangeEntrustor>
/** A desk is whole or absent: a letter with a name and no number leads nowhere. */
export const SaveLetterDesk = z
  .object({ entrustorId: id, version: z.number().int(), ...deskFields })
  .superRefine(({ deskName, deskPhone, deskHours, deskEmail }, issues) => {
    if (![deskName, deskPhone, deskHours, deskEmail].some(Boolean)) return
    for (const [field, value] of Object.entries({ deskName, deskPhone, deskHours }))
      if (value === '') issues.addIssue({ code: 'custom', path: [field], message: 'form.required' })
  })
export type SaveLetterDesk = z.input<typeof SaveLetterDesk>
export const RemoveEntrustor = z.object({ entrustorId: id, version: z.number().int() })

export const SubmitNotice = z.object({ entrustorId: id })
export const RetryNotice = z.object({ noticeId: id })
export const DecideEntrustorNotice = z.object({
  noticeId: id,
  decision: z.enum(['approve', 'return'], 'form.choose'),
  comment: z.string().trim().max(2000),
})
export type DecideEntrustorNotice = z.input<typeof DecideEntrustorNotice>

/** Japan time, as a date-and-time field gives it. */
const LocalInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'form.required')
  .transform((local) => new Date(`${local}:00+09:00`))
  .refine((instant) => !Number.isNaN(instant.getTime()), 'form.date')

export const RecordSent = z.object({
  noticeId: id,
  sentAt: LocalInstant,
  sentBy: z.enum(WAYS, 'form.choose'),
  lateReason: z.string().trim().max(2000),
})
export type RecordSent = z.input<typeof RecordSent>

/** What comes with an uploaded notice. */
export const Arrival = z.object({
  entityId: z.uuid('form.choose'),
  arrivedAt: LocalInstant,
  /** The first day somebody here knew by themself, if that was before the notice. */
  ownAwareOn: z.union([z.literal('').transform(() => null), z.null(), AwareDay]),
})
export type Arrival = z.output<typeof Arrival>

/** Reads the text of the file: it is small, and a form field carries it. */
export const ReceiveNotice = Arrival.extend({ file: z.string().min(1, 'entrustment.errors.noFile') })
export type ReceiveNotice = z.input<typeof ReceiveNotice>

export const TrustSender = z.object({
  receivedId: id,
  ownAwareOn: z.union([z.literal('').transform(() => null), z.null(), AwareDay]),
  compared: z.literal(true, 'entrustment.errors.notCompared'),
})
export type TrustSender = z.input<typeof TrustSender>

export const RemoveSender = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })
