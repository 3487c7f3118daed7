import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { ReportState } from '@/lib/report/model'

const TONE: Record<ReportState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  approved: 'warning',
  returned: 'error',
  filed: 'success',
}

/** Where a report is. A draft that a filed report has made needless says so. */
export function ReportStateBadge({ state, superseded = false }: { state: ReportState; superseded?: boolean }) {
  const t = useTranslations('report')
  if (superseded) return <StatusBadge tone="neutral">{t('superseded')}</StatusBadge>
  return <StatusBadge tone={TONE[state]}>{t(`state.${state}`)}</StatusBadge>
}
