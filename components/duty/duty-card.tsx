import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BasisList } from '@/components/law/basis-list'
import { Card } from '@/components/ui/card'
import { DateText, InstantText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusBadge } from '@/components/ui/status-badge'
import type { DutyKind, DutyState, Reasoning, Urgency } from '@/lib/duty/model'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { UrgencyBadge } from './urgency-badge'

export type ShownDuty = {
  kind: DutyKind
  state: DutyState
  binding: string
  targetOn: CalendarDate | null
  dueOn: CalendarDate | null
  reasoning: Reasoning
  doneAt: Date | null
  lateReason: string | null
  recheckOn: CalendarDate | null
  urgency: Urgency
  daysLeft: number | null
}

/** One duty: by when, how long still, why; or why it does not apply. */
export function DutyCard({ duty, children }: { duty: ShownDuty; children?: ReactNode }) {
  const t = useTranslations('duty')
  const ui = useTranslations('ui')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <Card aside={<StateBadge duty={duty} />} heading="h3" title={t(`kind.${duty.kind}`)}>
      {duty.state !== 'notApplicable' && duty.dueOn && (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-std-20B-150">
            <DateText date={duty.dueOn} />
          </span>
          <span className="text-solid-gray-700">
            {t(duty.binding === 'statutory' ? 'statutoryDeadline' : 'guideLimit')}
          </span>
        </p>
      )}
      {duty.state === 'open' && duty.targetOn && duty.targetOn !== duty.dueOn && (
        <p>
          {t('target')} <DateText date={duty.targetOn} />
        </p>
      )}
      {duty.state === 'open' && duty.recheckOn && (
        <p>
          {t('recheckOn')} <DateText date={duty.recheckOn} />
        </p>
      )}
      {duty.doneAt && (
        <p>
          {t('doneAt')} <InstantText at={duty.doneAt} />
          {duty.lateReason && ` — ${ui('named', { label: t('lateReason'), value: duty.lateReason })}`}
        </p>
      )}
      <p>{duty.reasoning.sentence[locale]}</p>
      <Disclosure summary={t('why')}>
        <BasisList basis={duty.reasoning.basis} />
      </Disclosure>
      {children}
    </Card>
  )
}

function StateBadge({ duty }: { duty: ShownDuty }) {
  const t = useTranslations('duty.state')
  if (duty.state === 'open') return <UrgencyBadge daysLeft={duty.daysLeft} urgency={duty.urgency} />
  return <StatusBadge tone={duty.state === 'done' ? 'success' : 'neutral'}>{t(duty.state)}</StatusBadge>
}
