import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { Urgency } from '@/lib/duty/model'

const TONE: Record<Urgency, Tone> = {
  overdue: 'error',
  today: 'error',
  soon: 'warning',
  later: 'info',
  undated: 'neutral',
}

/** How pressing an open duty is, in words: 「あと3日」「2日超過」. */
export function UrgencyBadge({ urgency, daysLeft }: { urgency: Urgency; daysLeft: number | null }) {
  const t = useTranslations('duty.urgency')
  const days = Math.abs(daysLeft ?? 0)
  return (
    <StatusBadge tone={TONE[urgency]}>
      {t(urgency === 'soon' || urgency === 'later' ? 'left' : urgency, { days })}
    </StatusBadge>
  )
}
