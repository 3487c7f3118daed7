import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { MailView } from '@/lib/notice/mail/views'
import { NoServerBanner } from './no-server-banner'

/** What keeps mail from reaching everybody, said before anything can be started. Nothing when it is live. */
export function MailMode({ view: { setting, hasServer, may } }: { view: MailView }) {
  const t = useTranslations('mail.mode')
  const toSettings = may.manage && <LinkButton href="/settings/mail">{t('toSettings')}</LinkButton>
  if (!setting)
    return (
      <NotificationBanner actions={toSettings} title={t('noneTitle')} tone="warning">
        <p>{t('noneBody')}</p>
      </NotificationBanner>
    )
  return (
    <>
      {!hasServer && <NoServerBanner />}
      {!setting.live && (
        <NotificationBanner actions={toSettings} title={t('trialTitle')} tone="info">
          <p>{t('trialBody', { count: setting.trialAddresses })}</p>
        </NotificationBanner>
      )}
    </>
  )
}
