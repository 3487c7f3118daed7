import type { Bilingual } from '@/lib/law/basis'
import type { ReportState } from '@/lib/report/model'
import type { ReportKind } from '@/lib/report/schema'

/** What screens are given of documents beside the facts. Shapes only. */

/** Which document it is, for its name and the way to it. `id` is of the frozen version, of the draft while nothing is frozen. */
export type DocumentRef =
  | {
      type: 'reportVersion'
      id: string
      reportId: string
      kind: ReportKind
      sequence: number
      number: number | null
      state: ReportState
      at: Date | null
    }
  | {
      type: 'noticeVersion'
      id: string
      number: number | null
      state: 'draft' | 'submitted' | 'approved' | 'sent'
      letters: number
    }
  | { type: 'substitute'; id: string; place: string | null; startedOn: string; state: 'published' }

/** Where in a document a value stands: a field of the report's form, a written part of the letter; else the text itself. */
export type Place = {
  field: Bilingual | null
  /** as in `NoticeContent` */
  part: string | null
  /** the words around it, where people wrote it; null where the app wrote it */
  excerpt: string | null
}

/** A value in a document beside the one that is recorded. */
export type Mismatch = {
  /** `field:<item>.<id>` of a report's form · `sender.<part>` · `desk.<part>` · persons · occurredOn · discoveredOn */
  fact: string
  label: Bilingual
  documentValue: string
  factValue: string
  /** every place where the document gives that value */
  places: Place[]
}

/** Why a manager lets a mismatch stand. */
export type Waiver = { reason: string; by: string; at: Date }
export type ListedMismatch = Mismatch & { waiver: Waiver | null }
export type ListedDocument = { document: DocumentRef; mismatches: ListedMismatch[] }
