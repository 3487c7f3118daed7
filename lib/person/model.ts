import type { ImportState } from '@/prisma/generated/enums'
import type { PersonField, PersonFields } from './choices'
import type { ColumnTarget, Mapping, Reader } from './schema'

/** A row with one of these is not imported; the organisation corrects its file. */
export const ROW_ERRORS = [
  'nameMissing',
  'nothingIdentifies',
  'postalCodeFormat',
  'emailFormat',
  'controlCharacter',
  'unreadableCharacter',
  'tooLong',
  'tooManyColumns',
  'unknownItem',
  'noItem',
  'unknownAddressee',
  'unknownLanguage',
] as const

/** Such a person is imported, but no letter can be printed until it is put right. */
export const LETTER_ISSUES = [
  'nameMissingForLetter',
  'addressMissing',
  'glyphMissing',
  'variantLost',
  'hiddenCharacter',
  'complexScript',
  'addressOverflow',
] as const

/** Worth knowing; nothing has to be put right. */
export const NOTES = ['repeatedRow', 'beyondWindow'] as const

export type RowError = (typeof ROW_ERRORS)[number]
export type LetterIssue = (typeof LETTER_ISSUES)[number]
export type ProblemCode = RowError | LetterIssue | (typeof NOTES)[number]
export type Severity = 'error' | 'warning' | 'note'

/** A fault of a row: where and what, never the value. `detail` is code points or a limit. */
export type Problem = { field: PersonField | keyof Reader | 'items' | 'row'; code: ProblemCode; detail?: string }

const among = <T extends string>(list: readonly T[], value: string): value is T => list.some((item) => item === value)

export const severityOf = (code: string): Severity =>
  among(ROW_ERRORS, code) ? 'error' : among(LETTER_ISSUES, code) ? 'warning' : 'note'

/** Problems kept per file; beyond them rows are only counted. */
export const PROBLEM_LIMIT = 10_000

/** What may be asked of an import in which state. */
const STEPS = {
  map: ['uploaded', 'checked', 'failed'],
  confirm: ['checked'],
  cancel: ['uploaded', 'checking', 'checked', 'importing', 'failed'],
} as const satisfies Record<string, readonly ImportState[]>

export type ImportStep = keyof typeof STEPS
export const statesFor = (step: ImportStep): readonly ImportState[] => STEPS[step]
export const canDo = (step: ImportStep, state: ImportState): boolean => among(STEPS[step], state)

/** States in which the worker has something to do. */
export const isRunning = (state: ImportState): boolean => state === 'checking' || state === 'importing'

/** What speaks against a mapping, as message keys by column (`mapping.3`) or for the whole (`mapping`). */
export function mappingProblems(mapping: Mapping, commonItems: string[], items: string[]): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  const has = (...targets: ColumnTarget[]) => targets.some((target) => mapping.includes(target))
  mapping.forEach((target, column) => {
    if (target !== 'ignore' && mapping.indexOf(target) !== column)
      problems[`mapping.${column}`] = ['person.errors.columnTwice']
    if (target.startsWith('item:') && !items.includes(target.slice(5)))
      problems[`mapping.${column}`] = ['person.errors.itemNotInIncident']
  })
  if (!has('name', 'familyName', 'memberId', 'email')) problems.mapping = ['person.errors.noIdentifyingColumn']
  if (commonItems.some((item) => !items.includes(item))) problems.commonItems = ['person.errors.itemNotInIncident']
  else if (commonItems.length === 0 && !mapping.some((target) => target === 'items' || target.startsWith('item:')))
    problems.commonItems = ['person.errors.noItem']
  return problems
}

/** How far an import is, for the page that shows it running. Sizes in bytes. */
export type ImportProgress = {
  running: boolean
  state: ImportState
  bytesDone: number
  size: number
  rowsSeen: number
  rowsStored: number
}

/** How far a running step is, from 0 to 1, by bytes: the number of rows is only known at the end. */
export const progressOf = ({ bytesDone, size }: { bytesDone: number; size: number }): number =>
  size === 0 ? 1 : Math.min(1, bytesDone / size)

/** A person as lists show them: masked. */
export type MaskedPerson = {
  id: string
  rowNumber: number | null
  itemCodes: string[]
  letterIssue: string | null
  /** False when the address is longer than the envelope's window shows. */
  fitsWindow: boolean
  reader: Reader
  masked: PersonFields
}

/** A person in the clear, for one reader and a recorded purpose. `revision` stands for this saved state. */
export type RevealedPerson = { fields: PersonFields; itemCodes: string[]; reader: Reader; revision: string }
