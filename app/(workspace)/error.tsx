'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'

export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('door')
  return (
    <NotificationBanner
      actions={<Button onClick={reset}>{t('again')}</Button>}
      heading="h2"
      live
      title={t('errorTitle')}
      tone="error"
    >
      {t('errorPage', { digest: error.digest ?? '-' })}
    </NotificationBanner>
  )
}
