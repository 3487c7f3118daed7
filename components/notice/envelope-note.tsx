import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'

const RULES = ['noSender', 'noMarks', 'opaque', 'fold', 'same'] as const

/** How a discreet letter has to be put into its envelope: what the printed sheet alone cannot see to. */
export function EnvelopeNote() {
  const t = useTranslations('notice.envelope')
  return (
    <NotificationBanner title={t('title')} tone="warning">
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {RULES.map((rule) => (
          <li key={rule}>{t(`rule.${rule}`)}</li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
