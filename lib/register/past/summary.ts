import { compare } from '@/lib/law/calendar/calendar-date'
import type { Checked } from './check'

const REPORTS = ['preliminaryReport', 'finalReport']

/** What a checked list amounts to. `late`: reports made after their day. */
export function summaryOf({ total, good }: Pick<Checked, 'total' | 'good'>) {
  const days = good.map(({ past }) => past.awareOn).sort(compare)
  const late = good.flatMap(({ duties }) =>
    duties.filter(({ kind, doneOn, dueOn }) => REPORTS.includes(kind) && doneOn && dueOn && doneOn > dueOn),
  )
  return {
    total,
    good: good.length,
    reportable: good.filter(({ assessment }) => assessment.reportable).length,
    late: late.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}
