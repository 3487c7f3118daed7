import { LawError } from './law-error'

export const REGIMES = ['business', 'myNumber', 'publicBody'] as const
export const STATUSES = ['occurred', 'suspected'] as const
export const EVENTS = ['leak', 'loss', 'damage', 'unlawfulUse', 'unlawfulProvision'] as const
export const DATA_CLASSES = [
  'personalData',
  'toBecomePersonalData',
  'pseudonymised',
  'notPersonalData',
  'notOurs',
] as const
export const ENCRYPTIONS = ['none', 'weak', 'listedCipherKeyExposed', 'listedCipherKeySafe', 'unknown'] as const
export const ENTRUSTMENTS = ['ownData', 'entrustor', 'entrusteeNotifiedEntrustor', 'entrusteeNotNotified'] as const

/** Whose duty: a business (APPI art. 26), a holder of My Numbers (Number Act art. 29-4), a public body (APPI art. 68). */
export type Regime = (typeof REGIMES)[number]
/** `suspected` is the law's 「発生したおそれがある」 and weighs the same as `occurred`. */
export type BreachStatus = (typeof STATUSES)[number]
/** `unlawfulUse` and `unlawfulProvision` are events of the My Number regime only. */
export type BreachEvent = (typeof EVENTS)[number]
/** `toBecomePersonalData`: about to be acquired and meant for a database (web skimming). `notOurs`: never handled by us. */
export type DataClass = (typeof DATA_CLASSES)[number]
/** Only `listedCipherKeySafe` exempts; `unknown` never does. */
export type Encryption = (typeof ENCRYPTIONS)[number]
export type Entrustment = (typeof ENTRUSTMENTS)[number]

/** What happened, whichever data it happened to. */
export type IncidentFacts = {
  regime: Regime
  status: BreachStatus
  /** An act with an improper purpose against the operator, its entrustee or its service provider may be the cause. */
  improperPurpose: boolean
  /** Number of persons, or null while unknown. */
  persons: number | null
  /** The most that may be affected while the number is not fixed, otherwise null. */
  personsMax: number | null
  /** Proved, not assumed: everything came back, or was closed, before any third party saw it. */
  recoveredUnviewed: boolean
  sameDataHeldElsewhere: boolean
  intentionalProvision: boolean
  reasonableDeletion: boolean
  entrustment: Entrustment
  /** My Number regime: a file became viewable by an unspecified number of people by electronic means. */
  viewableByPublic: boolean
  /** Public bodies: data that the body's own ordinance defines as special-care. */
  ordinanceSpecialCare: boolean
  /** The content was tampered with: a copy elsewhere does not undo that kind of damage. */
  contentAltered?: boolean
  /** My Number regime: held in a system for 個人番号利用事務, the information-provision network, or a public body's system. */
  numberUseSystem?: boolean
}

/** One event and one kind of data: the shape of the command line and of the case files. */
export type BreachFacts = IncidentFacts & {
  event: BreachEvent
  dataClass: DataClass
  specialCare: boolean
  propertyHarm: boolean
  encryption: Encryption
}

/** An incident whose affected data is described row by row. */
export type Circumstances = IncidentFacts & { events: readonly BreachEvent[] }

/** One row of affected data. `specialCareKinds` lists the kinds of article 2(3) it contains; empty when none. */
export type DataRow = {
  id: string
  label: string
  dataClass: DataClass
  specialCareKinds: readonly string[]
  propertyHarm: boolean
  encryption: Encryption
  /** Number of persons in this row, or null while unknown. */
  persons: number | null
}

/**
 * Reads facts from outside (the command line). Every field but the optional ones must be there: a missing answer is never
 * taken for "no", because that could make a duty disappear.
 * @throws LawError BAD_FACT naming the field.
 */
export function parseBreachFacts(value: unknown): BreachFacts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LawError('BAD_FACT', {
      ja: '事実は JSON オブジェクトで渡してください。',
      en: 'Give the facts as a JSON object.',
    })
  }
  const fields = value as Record<string, unknown>
  return {
    regime: oneOf(fields, 'regime', REGIMES),
    status: oneOf(fields, 'status', STATUSES),
    event: oneOf(fields, 'event', EVENTS),
    dataClass: oneOf(fields, 'dataClass', DATA_CLASSES),
    specialCare: yesNo(fields, 'specialCare'),
    propertyHarm: yesNo(fields, 'propertyHarm'),
    improperPurpose: yesNo(fields, 'improperPurpose'),
    persons: countOrNull(fields, 'persons'),
    personsMax: countOrNull(fields, 'personsMax'),
    encryption: oneOf(fields, 'encryption', ENCRYPTIONS),
    recoveredUnviewed: yesNo(fields, 'recoveredUnviewed'),
    sameDataHeldElsewhere: yesNo(fields, 'sameDataHeldElsewhere'),
    intentionalProvision: yesNo(fields, 'intentionalProvision'),
    reasonableDeletion: yesNo(fields, 'reasonableDeletion'),
    entrustment: oneOf(fields, 'entrustment', ENTRUSTMENTS),
    viewableByPublic: yesNo(fields, 'viewableByPublic'),
    ordinanceSpecialCare: yesNo(fields, 'ordinanceSpecialCare'),
    ...('contentAltered' in fields && { contentAltered: yesNo(fields, 'contentAltered') }),
    ...('numberUseSystem' in fields && { numberUseSystem: yesNo(fields, 'numberUseSystem') }),
  }
}

/** Names of all fields `parseBreachFacts` reads. */
export const BREACH_FACT_FIELDS: ReadonlySet<string> = new Set([
  ...[
    'regime',
    'status',
    'event',
    'dataClass',
    'specialCare',
    'propertyHarm',
    'improperPurpose',
    'persons',
    'personsMax',
  ],
  ...['encryption', 'recoveredUnviewed', 'sameDataHeldElsewhere', 'intentionalProvision', 'reasonableDeletion'],
  ...['entrustment', 'viewableByPublic', 'ordinanceSpecialCare', 'contentAltered', 'numberUseSystem'],
])

function oneOf<T extends string>(fields: Record<string, unknown>, field: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === fields[field])
  if (found !== undefined) return found
  throw badFact(fields, field, { ja: `${allowed.join('、')} のいずれか`, en: `one of ${allowed.join(', ')}` })
}

function yesNo(fields: Record<string, unknown>, field: string): boolean {
  const value = fields[field]
  if (typeof value === 'boolean') return value
  throw badFact(fields, field, { ja: 'true か false', en: 'true or false' })
}

function countOrNull(fields: Record<string, unknown>, field: string): number | null {
  const value = fields[field]
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) return value
  throw badFact(fields, field, {
    ja: '0以上の整数（分からないときは null）',
    en: 'a whole number of 0 or more, or null when unknown',
  })
}

function badFact(fields: Record<string, unknown>, field: string, wanted: { ja: string; en: string }): LawError {
  const missing = !(field in fields)
  return new LawError(
    'BAD_FACT',
    {
      ja: `${field}${missing ? ' がありません。' : ' の値が正しくありません。'}${wanted.ja}で指定してください。`,
      en: `${field} is ${missing ? 'missing' : 'not valid'}: it must be ${wanted.en}.`,
    },
    field,
  )
}
