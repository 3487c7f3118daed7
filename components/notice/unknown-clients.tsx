import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { ClientChoice } from '@/lib/notice/client-choices'

/** Clients that were recorded after the text was approved: nothing is approved that their persons' letters could say. */
export function UnknownClients({ choices }: { choices: readonly ClientChoice[] }) {
  const t = useTranslations('notice.client')
  const unknown = choices.filter(({ known, people }) => !known && people > 0)
  if (unknown.length === 0) return null
  return (
    <NotificationBanner title={t('unknown')} tone="warning">
      <p>{t('unknownBody')}</p>
      <ul className="list-disc pl-6">
        {unknown.map(({ id, name, people }) => (
          <li key={id}>{t('choice', { name: name ?? '', count: people })}</li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
