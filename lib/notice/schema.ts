import { z } from 'zod'
import '@/lib/core/zod-messages'
import { Decision } from '@/lib/approval/schema'
import { DateField } from '@/lib/incident/schema'
import type { Addressee } from '@/lib/person/choices'
import { ENVELOPES, type LetterSender, RETURN_REASONS } from './choices'
import { WARNING_RULES } from './lint/finding'

/** Longest texts, in UTF-16 units. Together they keep an ordinary letter on two sheets. */
export const TEXT_LIMITS = {
  readerWord: 12,
  selfWord: 12,
  title: 40,
  opening: 400,
  overview: 1200,
  cause: 600,
  secondaryDamage: 600,
  whatWeDo: 600,
  nextUpdate: 300,
  closing: 300,
  guardianOpening: 400,
  bereavedOpening: 400,
  enSender: 80,
  enDesk: 100,
  enHours: 120,
  enTitle: 100,
  enOpening: 900,
  enOverview: 2400,
  enCause: 1200,
  enSecondaryDamage: 1200,
  enWhatWeDo: 1200,
  enNextUpdate: 600,
  enClosing: 600,
} as const

const text = (field: keyof typeof TEXT_LIMITS) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(TEXT_LIMITS[field]))

/**
 * What a person writes of the letter. Items 1, 4 and 5 of rule 8(1) are texts; item 2 is made per person from what that
 * person lost; item 9 is advice, what we do, and when they hear again. Items 3 and 6 to 8 do not belong in a notice
 * (rule 10, guideline 3-5-4). A draft may have gaps; what must be there is decided at submission.
 */
export const NoticeContent = z.object({
  /** How the letter speaks of its readers: お客様, 患者様. */
  readerWord: text('readerWord'),
  /** How the sender speaks of itself: 当社, 当院. */
  selfWord: text('selfWord'),
  letterDate: DateField,
  title: text('title'),
  opening: text('opening'),
  overview: text('overview'),
  cause: text('cause'),
  secondaryDamage: text('secondaryDamage'),
  whatWeDo: text('whatWeDo'),
  nextUpdate: text('nextUpdate'),
  closing: text('closing'),
  envelope: z.enum(ENVELOPES, 'form.choose'),
  /** Instead of `opening`, to the guardian of a minor and to the family of somebody who died. Empty: the same opening. */
  guardianOpening: text('guardianOpening'),
  bereavedOpening: text('bereavedOpening'),
  /** The sender's name, the desk's name and its hours for readers of English; empty: as they are. */
  enSender: text('enSender'),
  enDesk: text('enDesk'),
  enHours: text('enHours'),
  /** The English letter. Complete, or it is not used. */
  enTitle: text('enTitle'),
  enOpening: text('enOpening'),
  enOverview: text('enOverview'),
  enCause: text('enCause'),
  enSecondaryDamage: text('enSecondaryDamage'),
  enWhatWeDo: text('enWhatWeDo'),
  enNextUpdate: text('enNextUpdate'),
  enClosing: text('enClosing'),
})
export type NoticeContent = z.output<typeof NoticeContent>
export type ContentField = keyof NoticeContent

type ClientDesk = { name: string; phone: string; hours: string; email: string | null; nameEn: string; hoursEn: string }

/** What a client's letters say of it, frozen with the text. `desk` null: the sender's own desk is named. */
export type FrozenClient = { name: string; nameEn: string; sender: LetterSender; desk: ClientDesk | null }

/** By the id of the client. */
export type FrozenClients = Record<string, FrozenClient>

/** Everything a letter is printed from except the person: what is hashed, approved and printed. */
export type FrozenNotice = {
  content: NoticeContent
  sender: { name: string; representative: string; postalCode: string; address: string }
  desk: { name: string; phone: string; hours: string; email: string | null }
  /** Where the data was entrusted: what the letters to the persons of each client say of it. Absent where it was not. */
  clients?: FrozenClients
  /** Words for the data items of the catalogue. */
  labels: Record<string, string>
  labelsEn: Record<string, string>
  /**
   * Advice in order of urgency, with the items it is for: any of `items`, or `all` of them together; `for` its readers.
   * The last one, without items, is for everything else.
   */
  advice: { id: string; items: string[]; all?: string[]; for?: Addressee[]; text: string; textEn: string }[]
  /** Of the fixed words it was approved with. 2: says how to check the letter. */
  edition: number
}

const id = z.uuid()
const version = z.number().int().min(0)

/** `version` 0: there is no draft yet. */
export const SaveNotice = NoticeContent.extend({ incidentId: id, version })
export type SaveNotice = z.input<typeof SaveNotice>

export const SubmitNotice = z.object({ incidentId: id, version })
export type SubmitNotice = z.input<typeof SubmitNotice>

/** Why the approver lets a wording stand that the lint warns of. */
export const Waiver = z.object({
  rule: z.enum(WARNING_RULES),
  excerpt: z.string().max(200),
  reason: z.string().trim().max(500),
})
export type Waiver = z.output<typeof Waiver>

export const DecideNotice = Decision.safeExtend({ versionId: id, waivers: z.array(Waiver).max(200).optional() })
export type DecideNotice = z.input<typeof DecideNotice>

/** `row` is the number of the person in the imported file; empty: the first person. */
export const PreviewLetter = z.object({
  incidentId: id,
  row: z
    .union([z.string(), z.number(), z.null()])
    .transform((value) => (value === null || value === '' ? null : Number(value)))
    .pipe(z.number('form.number').int('form.whole').min(1).max(100_000_000).nullable()),
})
export type PreviewLetter = z.input<typeof PreviewLetter>

/** The client whose persons are written to; empty: the persons of no client. */
export const OfClient = z.union([z.literal('').transform(() => null), z.null(), id])

/** `duplex`: both sides are printed, so every letter begins on a sheet of its own. */
export const CreateBatch = z.object({
  incidentId: id,
  lettersPerFile: z.number('form.number').int('form.whole').min(1).max(10_000),
  duplex: z.boolean(),
  entrustorId: OfClient.optional(),
})
export type CreateBatch = z.input<typeof CreateBatch>

/** A printed letter by its code, as typed. */
export const SingleLetter = z.object({ incidentId: id, code: z.string().min(1).max(40) })
export type SingleLetter = z.input<typeof SingleLetter>

export const BatchRef = z.object({ batchId: id })

export const PostBatch = z.object({ batchId: id, postedOn: DateField })
export type PostBatch = z.input<typeof PostBatch>

export type ReturnReason = (typeof RETURN_REASONS)[number]

export const ReturnLetter = z.object({
  incidentId: id,
  code: z.string().min(1).max(40),
  returnedOn: DateField,
  reason: z.enum(RETURN_REASONS, 'form.choose'),
})
export type ReturnLetter = z.input<typeof ReturnLetter>

/** `notReached` is the number the screen showed: the person who ends the notice has seen it. */
export const CompleteNotice = z.object({ incidentId: id, notReached: z.number().int().min(0) })
export type CompleteNotice = z.input<typeof CompleteNotice>
