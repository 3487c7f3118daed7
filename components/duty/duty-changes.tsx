import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type DutyAnswer, dutiesAt } from '@/lib/duty/model'
import type { EffectiveAssessment } from '@/lib/incident/model'
import type { IncidentFacts } from '@/lib/incident/record'

type Answer = { facts: IncidentFacts; assessment: EffectiveAssessment }

/** Which duties would begin, end or move. Shown before saving; nothing when all stay as they are. */
export function DutyChanges({ before, after, title }: { before: Answer; after: Answer; title: string }) {
  const t = useTranslations('duty')
  const ui = useTranslations('ui')
  const old = new Map(dutiesAt(before.facts, before.assessment).map((duty) => [duty.kind, duty]))
  const changed = dutiesAt(after.facts, after.assessment).filter((duty) => {
    const was = old.get(duty.kind)
    return was?.state !== duty.state || was.dueOn !== duty.dueOn
  })
  if (changed.length === 0) return null
  return (
    <NotificationBanner live title={title} tone="warning">
      <ul className="flex flex-col gap-2">
        {changed.map((duty) => (
          <li key={duty.kind}>
            <span className="font-700">{t(`kind.${duty.kind}`)}</span>
            {ui('colon')}
            <When duty={old.get(duty.kind)} /> → <When duty={duty} />
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}

function When({ duty }: { duty: DutyAnswer | undefined }) {
  const t = useTranslations('duty')
  if (!duty || duty.state === 'notApplicable') return t('state.notApplicable')
  return duty.dueOn ? <DateText date={duty.dueOn} /> : t('urgency.undated')
}
