import type { Bilingual } from '@/lib/law/basis'
import { type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'

type Duty = {
  kind: string
  state: string
  dueOn: CalendarDate | null
  doneAt: Date | null
  lateReason: string | null
  reasoning: { sentence: Bilingual; basis: readonly { text: Bilingual }[] }
}

/** How a report of an incident stands: filed in time, filed late, still due (perhaps past its day), or not asked for. */
export type ReportStanding = {
  state: 'none' | 'inTime' | 'late' | 'open' | 'overdue'
  dueOn: CalendarDate | null
  doneAt: Date | null
}

export function standingOf(
  duties: readonly Duty[],
  kind: 'preliminaryReport' | 'finalReport',
  today: CalendarDate,
): ReportStanding {
  const duty = duties.find((one) => one.kind === kind)
  if (!duty || duty.state === 'notApplicable') return { state: 'none', dueOn: null, doneAt: null }
  const { dueOn, doneAt } = duty
  if (duty.state === 'done') {
    // By the days, not by the reason: an older register may give none.
    const late = doneAt !== null && dueOn !== null && jstDateOf(doneAt) > dueOn
    return { state: late ? 'late' : 'inTime', dueOn, doneAt }
  }
  return { state: dueOn && dueOn < today ? 'overdue' : 'open', dueOn, doneAt: null }
}

/** A manager's own answer in place of the computed one, or the earlier register's where the incident came from there. */
export type OwnAnswer = { reason: string }

/**
 * Why it is to be reported by a day; or, where it is not, every ground on which it is not. Where a manager answered
 * otherwise, the manager's reason: the computed grounds say the opposite then.
 */
export function reasonOf(duties: readonly Duty[], own: OwnAnswer | null, imported: boolean): Bilingual | null {
  if (own)
    return imported
      ? { ja: `過去の台帳：${own.reason}`, en: `Earlier register: ${own.reason}` }
      : { ja: `責任者の判断：${own.reason}`, en: `Decided by a manager: ${own.reason}` }
  const duty = duties.find(({ kind }) => kind === 'preliminaryReport')
  if (!duty) return null
  const { sentence, basis } = duty.reasoning
  if (duty.state !== 'notApplicable' || basis.length === 0) return sentence
  const all = (language: 'ja' | 'en') => [...new Set(basis.map(({ text }) => text[language]))]
  return { ja: all('ja').join(''), en: all('en').join(' ') }
}

/** What is due next among the open ones that have a day. */
export function nextDue(duties: readonly Duty[]): { kind: string; dueOn: CalendarDate } | null {
  const open = duties.flatMap(({ kind, state, dueOn }) => (state === 'open' && dueOn ? [{ kind, dueOn }] : []))
  return open.sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null
}
