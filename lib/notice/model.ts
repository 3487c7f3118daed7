import type { BatchState, NoticeState } from '@/prisma/generated/enums'
import type { Reach } from './delivery/model'
import type { ContentField, NoticeContent } from './schema'

/** What may be done to a notice in which state. An edit is always possible; it voids what was submitted or approved. */
const NOTICE_STEPS = {
  submit: ['draft', 'returned'],
  decide: ['submitted'],
  print: ['approved'],
} as const satisfies Record<string, readonly NoticeState[]>

/**
 * From which states a batch can take which step. A person asks to pause or to cancel; the worker rests or gives up once
 * the file at hand is done. A paused batch goes on where it was; a cancelled one has ended, and who got no letter of it
 * can be in the next.
 */
const BATCH_STEPS = {
  start: ['queued', 'printing'],
  pause: ['queued', 'printing'],
  rest: ['pausing'],
  cancel: ['queued', 'printing', 'pausing', 'paused', 'failed'],
  giveUp: ['cancelling'],
  /** Also while it runs: a run whose worker died is taken up at once, and two runs of a batch do not print twice. */
  resume: ['queued', 'printing', 'paused', 'failed'],
  finish: ['printing'],
  fail: ['queued', 'printing'],
} as const satisfies Record<string, readonly BatchState[]>

export type NoticeStep = keyof typeof NOTICE_STEPS
export type BatchStep = keyof typeof BATCH_STEPS

export const noticeCan = (step: NoticeStep, state: NoticeState): boolean =>
  (NOTICE_STEPS[step] as readonly NoticeState[]).includes(state)
export const batchCan = (step: BatchStep, state: BatchState): boolean =>
  (BATCH_STEPS[step] as readonly BatchState[]).includes(state)
export const batchStates = (step: BatchStep): BatchState[] => [...BATCH_STEPS[step]]

/** The worker has something to do, or will have. */
export const isRunning = (state: BatchState): boolean =>
  batchCan('start', state) || batchCan('rest', state) || batchCan('giveUp', state)
/** Not run to its end: another batch would have to guess what this one still prints. */
export const isUnfinished = (state: BatchState): boolean => state !== 'printed' && state !== 'cancelled'

/**
 * The texts without which a letter is not a notice (rule 10: items 1, 4, 5 and 9 of rule 8(1); item 2 comes from the
 * person's own data), and those without which it is not a letter.
 */
const REQUIRED_TEXTS = [
  'readerWord',
  'selfWord',
  'title',
  'opening',
  'overview',
  'cause',
  'secondaryDamage',
  'nextUpdate',
  'closing',
] as const satisfies readonly ContentField[]

export const missingTexts = (content: NoticeContent): ContentField[] =>
  REQUIRED_TEXTS.filter((field) => content[field].trim() === '')

/** Letters per print file that the form proposes: about 7 MB, which print shops and viewers take well. */
export const LETTERS_PER_FILE = 5000

/** Letters per second so far, and the seconds left at that rate. Null while there is nothing to judge by. */
export function paceOf(
  batch: { printed: number; held: number; total: number; startedAt: Date | null },
  now: Date,
): { perSecond: number; secondsLeft: number } | null {
  const done = batch.printed + batch.held
  const seconds = batch.startedAt ? (now.getTime() - batch.startedAt.getTime()) / 1000 : 0
  if (done === 0 || seconds <= 0) return null
  const perSecond = done / seconds
  return { perSecond, secondsLeft: Math.ceil((batch.total - done) / perSecond) }
}

/** Letters of the newest text, beside how far the notices of the incident got. */
export type DeliveryCounts = {
  persons: number
  printed: number
  posted: number
  returned: number
  held: number
  waiting: number
  /** numbered or printed, and not gone out */
  inHouse: number
  reach: Reach
}

/** One reason of a held letter, for a sentence: `notice.held.<kind>` with the field and the characters. */
export type HeldPart = { kind: string; field: string; chars: string }

/** The reverse of `heldReason`. */
export const heldParts = (reason: string): HeldPart[] =>
  reason.split('|').map((part) => {
    const [kind = '', field = '', chars = ''] = part.split(':')
    return { kind, field, chars: chars.replaceAll(',', ' ') }
  })
