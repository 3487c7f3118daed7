import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'

/** Nothing is delivered yet: mail goes into a folder. */
export function NoServerBanner() {
  const t = useTranslations('mail.mode')
  return (
    <NotificationBanner title={t('serverTitle')} tone="warning">
      <p>{t('serverBody')}</p>
    </NotificationBanner>
  )
}
