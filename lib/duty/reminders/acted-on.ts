import type { DutyKind } from '@/lib/law/duties'
import type { DueStep } from './schedule'

const FACTS = [
  'incident.factsChanged',
  'incident.itemChanged',
  'incident.itemReasonChanged',
  'incident.dataChanged',
  'incident.dataRemoved',
]
const REPORT = [
  ...FACTS,
  'report.drafted',
  'report.submitted',
  'report.approved',
  'report.returned',
  'report.fieldEntered',
  'report.annexMade',
]
const LETTER = [
  'incident.dataChanged',
  'incident.dataRemoved',
  'person.importConfirmed',
  'person.added',
  'person.changed',
  'notice.changed',
  'notice.submitted',
  'notice.approved',
  'notice.returned',
  'notice.batchRequested',
  'notice.mailRequested',
  'notice.posted',
  'notice.returnedMail',
  'notice.substituteStarted',
]
const CLIENT = [
  ...FACTS,
  'entrustment.entrustorAdded',
  'entrustment.entrustorChanged',
  'entrustment.noticeDrafted',
  'entrustment.noticeSubmitted',
  'entrustment.noticeApproved',
  'entrustment.noticeReturned',
  'entrustment.noticeSent',
]

/** What counts as work on a duty, by its name in the log: changes of what belongs to it. */
const WORK: Record<DutyKind, readonly string[]> = {
  preliminaryReport: REPORT,
  finalReport: REPORT,
  supplement: REPORT,
  noticeToPersons: LETTER,
  noticeToEntrustor: CLIENT,
}

/** Entries that belong to one duty alone and name it: somebody said to be on it, or set the day to look again. */
const OF_ONE_DUTY = ['duty.acknowledged', 'duty.changed']

/** Everything that may count for some duty. */
export const WATCHED: readonly string[] = [...new Set([...Object.values(WORK).flat(), ...OF_ONE_DUTY])]

/** What was made before of a duty, and when. */
export type Made = { dutyId: string; anchor: string; step: string; at: Date }

/** Something a person did, as the log has it. `kind` is the duty the entry names, if it names one. */
export type Deed = { incidentId: string; action: string; kind: string | null; at: Date }

export const belongsTo = ({ action, kind }: Pick<Deed, 'action' | 'kind'>, duty: DutyKind): boolean =>
  OF_ONE_DUTY.includes(action) ? kind === duty : WORK[duty].includes(action)

/**
 * Whether somebody has worked on a duty since it was last reminded of before this step. A duty that nobody was reminded
 * of yet was not acted on.
 */
export function actedOn(
  duty: { id: string; incidentId: string; kind: DutyKind },
  step: Pick<DueStep, 'anchor' | 'step'>,
  made: readonly Made[],
  deeds: readonly Deed[],
): boolean {
  const before = made.filter((one) => one.dutyId === duty.id && !(one.anchor === step.anchor && one.step === step.step))
  if (before.length === 0) return false
  const since = Math.max(...before.map(({ at }) => at.getTime()))
  return deeds.some(
    (deed) => deed.incidentId === duty.incidentId && deed.at.getTime() > since && belongsTo(deed, duty.kind),
  )
}
