import { useLocale, useTranslations } from 'next-intl'
import { progressText, progressTitle } from '@/lib/incident/notification-progress'
import type { NotificationProgress } from '@/lib/incident/notification-progress-schema'

/** The numbers of the notices as item 6 of a report prints them. Nobody types them. */
export function NotificationProgressLine({ progress }: { progress: NotificationProgress }) {
  const t = useTranslations('delivery.progress')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <div className="flex flex-col gap-1 rounded-8 bg-solid-gray-50 p-4">
      <p className="text-std-16B-170">{progressTitle(progress, locale)}</p>
      <p>{progressText(progress, locale)}</p>
      <p className="text-dns-14N-130 text-solid-gray-700">{t('help')}</p>
    </div>
  )
}
