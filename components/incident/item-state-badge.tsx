import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { ItemState } from '@/lib/incident/report-items'

const TONE: Record<ItemState, Tone> = { known: 'success', underInvestigation: 'warning', notApplicable: 'neutral' }

/** How far one of the nine items is known. */
export function ItemStateBadge({ state }: { state: ItemState }) {
  const t = useTranslations('incident.itemState')
  return <StatusBadge tone={TONE[state]}>{t(state)}</StatusBadge>
}
