import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'

export type SentImport = { id: string; state: string; rowsStored: number; failure: string | null }

/** How the import just asked for ended; nothing while it runs. */
export function PastOutcome({ sent }: { sent: SentImport | undefined }) {
  const t = useTranslations('past')
  if (!sent || sent.state === 'importing') return null
  if (sent.state === 'failed')
    return (
      <NotificationBanner live title={t('failed.title')} tone="error">
        {t('failed.help', { count: sent.rowsStored })}
      </NotificationBanner>
    )
  return (
    <NotificationBanner
      live
      title={t('done.title', { count: sent.rowsStored })}
      tone={sent.rowsStored > 0 ? 'success' : 'warning'}
    >
      <LinkButton href="/incidents">{t('done.open')}</LinkButton>
    </NotificationBanner>
  )
}
