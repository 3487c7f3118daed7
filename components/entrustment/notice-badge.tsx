import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { EntrustorNoticeState } from '@/lib/entrustment/model'

const TONE: Record<EntrustorNoticeState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  approved: 'warning',
  returned: 'error',
  sent: 'success',
}

/** Where a notice to a client is. */
export function NoticeBadge({ state }: { state: EntrustorNoticeState }) {
  const t = useTranslations('entrustment.notice.state')
  return <StatusBadge tone={TONE[state]}>{t(state)}</StatusBadge>
}
