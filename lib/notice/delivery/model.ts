/** What is done about somebody no notice reached. `none`: nothing more, on purpose. */
export const AFTER_RETURN = ['reprint', 'substitute', 'none'] as const
export type AfterReturn = (typeof AFTER_RETURN)[number]

/** What can be decided: a letter that cannot be printed is printed by itself once the person is put right. */
export const choicesFor = (cause: string): readonly AfterReturn[] =>
  cause === 'held' ? AFTER_RETURN.filter((one) => one !== 'reprint') : AFTER_RETURN

/** Why no notice has reached somebody, from the newest to the oldest thing that happened to their letters. */
export const CAUSES = ['notPosted', 'returned', 'bounced', 'held', 'notWritten'] as const
export type Cause = (typeof CAUSES)[number]

export const DECISIONS = ['open', ...AFTER_RETURN] as const

/** Reasons for which the law lets a substitute take the place of the notice (guideline 3-5-4: it is difficult). */
export const MEASURE_REASONS = ['noContact', 'outdatedContact'] as const
export type MeasureReason = (typeof MEASURE_REASONS)[number]

export const MEASURE_KINDS = ['publication', 'desk'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** How far the notices of an incident got. People are counted once, whatever number of letters they were sent. */
export type Reach = {
  persons: number
  /** letters and mails that went out, and came back */
  posted: number
  mailed: number
  returned: number
  bounced: number
  /** letters posted to somebody a letter of the same text was posted to before */
  reprinted: number
  reached: number
  /** not reached, and decided: by a substitute measure, or nothing more */
  substituted: number
  left: number
  /** substitute measures begun, ended or not */
  measures: number
}

export const notReached = ({ persons, reached }: Pick<Reach, 'persons' | 'reached'>): number =>
  Math.max(0, persons - reached)

/** People not reached for whom nothing was decided that could still be carried out. */
export const undecided = (reach: Pick<Reach, 'persons' | 'reached' | 'substituted' | 'left'>): number =>
  Math.max(0, notReached(reach) - reach.substituted - reach.left)

export type Obstacle = 'nothingSent' | 'notAllPosted' | 'undecided' | 'noMeasure'

/**
 * What keeps the notice from being declared done; null when everybody was reached, is covered by a substitute measure
 * that has begun (law 26(2) proviso), or was left out on purpose.
 * @param inHouse letters that are numbered or printed and not posted
 */
export function obstacleToDone(reach: Reach, inHouse: number): Obstacle | null {
  if (reach.posted + reach.mailed + reach.measures === 0) return 'nothingSent'
  if (inHouse > 0) return 'notAllPosted'
  if (undecided(reach) > 0) return 'undecided'
  return reach.substituted > 0 && reach.measures === 0 ? 'noMeasure' : null
}

/** What is proposed first for a letter that came back: whoever refused it or was not there may get it another way. */
export const PROPOSED: Record<string, AfterReturn> = {
  unknownAddress: 'substitute',
  moved: 'substitute',
  refused: 'none',
  heldTooLong: 'reprint',
  deceased: 'reprint',
  other: 'reprint',
}
