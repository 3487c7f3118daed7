import type { CsvFormat } from '../csv/rows'
import type { ProblemRow } from '../import-repository'
import type { Mapping } from '../schema'
import type { PackedPeople } from './packed-people'

/** All that reading a list takes: nothing of it needs the database. */
export type ReadingTask = {
  /** `check` judges the rows, `seal` also makes the good ones ready to be stored. */
  purpose: 'check' | 'seal'
  fileId: string
  /** the incident's key */
  key: Uint8Array
  format: CsvFormat
  /** rows a former run has done */
  rowsDone: number
  mapping: Mapping
  commonItems: string[]
  /** whose data the list holds, where clients entrusted theirs */
  entrustorId?: string | null
  /** item keys of the incident */
  items: string[]
}

type BlockCounts = {
  rows: number
  good: number
  /** bytes of the file read so far */
  bytes: number
}

/** Rows that were judged, with the identity marks of those who had not come up in this file before. */
export type CheckedBlock = BlockCounts & {
  bad: number
  repeated: number
  problems: ProblemRow[]
  marks: Uint8Array<ArrayBuffer>
}

/** Rows that are stored together. */
export type SealedBlock = BlockCounts & { people: PackedPeople }

export type BlockOf = { check: CheckedBlock; seal: SealedBlock }
