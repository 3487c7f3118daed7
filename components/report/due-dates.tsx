import { useTranslations } from 'next-intl'
import { UrgencyBadge } from '@/components/duty/urgency-badge'
import { DateText } from '@/components/ui/date-text'
import type { DutyKind, DutyState, Urgency } from '@/lib/duty/model'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'

export type AnsweredDuty = {
  kind: DutyKind
  state: DutyState
  binding: string
  dueOn: CalendarDate | null
  urgency: Urgency
  daysLeft: number | null
}

/** The days a report has to keep, each with how pressing it is; the name of the duty only where there are several. */
export function DueDates({ duties, settled = false }: { duties: readonly AnsweredDuty[]; settled?: boolean }) {
  const t = useTranslations('duty')
  const report = useTranslations('report')
  const asked = duties.filter(({ state, dueOn }) => state !== 'notApplicable' && dueOn)
  if (asked.length === 0) return null
  return (
    <ul className="flex flex-col gap-2">
      {asked.map((duty) => (
        <li className="flex flex-wrap items-center gap-x-3 gap-y-1" key={duty.kind}>
          {asked.length > 1 && <span>{t(`kind.${duty.kind}`)}</span>}
          <DateText date={duty.dueOn} />
          {duty.binding !== 'statutory' && <span className="text-solid-gray-700">{report('guide')}</span>}
          {!settled && duty.state === 'open' && <UrgencyBadge daysLeft={duty.daysLeft} urgency={duty.urgency} />}
        </li>
      ))}
    </ul>
  )
}
