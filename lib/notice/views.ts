import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { ApprovalState, BatchState, NoticeChannel, NoticeState } from '@/prisma/generated/enums'
import type { ClientChoice } from './client-choices'
import type { PlacedFound } from './lint/frozen-lint'
import type { DeliveryCounts, HeldPart } from './model'
import type { ContentField, FrozenNotice, NoticeContent, Waiver } from './schema'
import type { LetterForm } from './variants'
import type { Change } from './version-changes'

/** What screens are given of the notice. Shapes only. */

/** Persons who get the same letter, and the words for what they lost. */
export type ReaderView = { key: string; form: LetterForm; persons: number; labels: string[]; client: string | null }

export type VariantView = ReaderView & {
  /** Most urgent first. */
  advice: { labels: string[]; text: string }[]
}

/** The version that was submitted last, and what became of it. */
export type SubmittedView = {
  id: string
  number: number
  sha256: string
  at: Date
  by: string | null
  canDecide: boolean
  decidedBy: string | null
  decidedAt: Date | null
  comment: string | null
  /** While it waits: what its approver has to give a reason for. */
  warnings: PlacedFound[]
  /** What its approver let stand, and why. */
  waivers: Waiver[]
}

export type NoticeView = {
  state: NoticeState
  version: number
  content: NoticeContent
  /** What letters are printed from: the submitted version, or the draft as it would be frozen now. */
  frozen: FrozenNotice
  /** Texts that people on the list need and the submitted version does not have. */
  lacks: ContentField[]
  /** Clients of people on the list that the submitted version does not know, by name. */
  lacksClients: string[]
  updatedAt: Date
  updatedBy: string | null
  /** What stands in the way of submitting, as message keys by field. */
  problems: { field: string; messages: string[] }[]
  submitted: SubmittedView | null
}

/** Whether letters can be printed, and for how many people. */
export type ToPrint = {
  approved: boolean
  /** The channel of the run that is not finished; another waits for it. */
  unfinished: NoticeChannel | null
  people: number
  discreet: boolean
  choices: ClientChoice[]
}

export type LetterFileView = {
  position: number
  fileId: string
  name: string
  letters: number
  pages: number
  sha256: string
}

/** How far a run is. */
export type BatchProgress = {
  state: BatchState
  running: boolean
  total: number
  printed: number
  held: number
  pace: { perSecond: number; secondsLeft: number } | null
}

export type BatchView = {
  id: string
  progress: BatchProgress
  /** 1 for the first batch of the incident. */
  ordinal: number
  versionNumber: number
  /** The client whose persons it is for. */
  client: string | null
  posted: number
  /** Printed letters that need an envelope without a window. */
  beyondWindow: number
  failure: string | null
  createdAt: Date
  manifestFileId: string | null
  files: LetterFileView[]
}

export type HeldView = { personId: string; row: number | null; reasons: HeldPart[]; fixed: boolean }

export type ReturnedView = {
  code: string
  personId: string
  row: number | null
  returnedOn: CalendarDate | null
  reason: string | null
}

export type DeliveryView = { counts: DeliveryCounts; held: HeldView[]; returned: ReturnedView[] }

/** What the actor is offered. The commands decide again. */
export type Offers = Record<'write' | 'preview' | 'print' | 'deliver' | 'fulfil' | 'download' | 'editPersons', boolean>

/** A version that was submitted, and what became of it and of its letters. */
export type VersionRow = {
  number: number
  sha256: string
  submittedAt: Date
  submittedBy: string | null
  decision: ApprovalState
  decidedAt: Date | null
  decidedBy: string | null
  comment: string | null
  printed: number
  mailed: number
  posted: number
  withdrawn: { at: Date; by: string | null; reason: string } | null
}

export type VersionsView = {
  /** Newest first. */
  rows: VersionRow[]
  shown: {
    number: number
    sha256: string
    /** What is stored still has the hash it was submitted with. */
    intact: boolean
    content: FrozenNotice
    /** Who is on the list now, the most frequent first. */
    readers: ReaderView[]
    /** The version it is compared with. */
    before: number | null
    changes: Change[]
  } | null
}

/** One person as the editor shows them: which letter they get, and what is printed in the window of the envelope. */
export type PreviewRow = { form: LetterForm; address: string[] }

export type EditView = {
  incidentId: string
  slug: string
  isNew: boolean
  state: NoticeState
  version: number
  content: NoticeContent
  /** What the letter takes from elsewhere, as it would be frozen now. */
  frozen: Omit<FrozenNotice, 'content'>
  /** The sender's own addresses, where links and mail may lead. */
  domains: readonly string[]
  variants: VariantView[]
  /** Persons on the list, and whether the actor may look at one of them. */
  people: number
  mayReveal: boolean
}
