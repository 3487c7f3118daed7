import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'

/** What became of a letter made on request: a link to it, or why there is none. */
export function MadeLetter({ url, problem, ready }: { url: string | null; problem: string | null; ready: string }) {
  const t = useTranslations('notice.preview')
  return (
    <div aria-live="polite">
      {url && (
        <p>
          {ready}{' '}
          <TextLink external href={url}>
            {t('open')}
          </TextLink>
        </p>
      )}
      {problem && <NotificationBanner title={problem} tone="error" />}
    </div>
  )
}
