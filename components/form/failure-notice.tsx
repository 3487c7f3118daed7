'use client'

import { useLocale, useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { Failure } from './failure'

/** Why it was not saved, what the reader can do now, and the provision behind a rule. What was typed is still there. */
export function FailureNotice({ failure, live }: { failure: Failure; live?: boolean }) {
  const t = useTranslations('form.failure')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { code, message, basis = [], requestId } = failure
  return (
    <NotificationBanner live={live} title={t(`title.${code}`)} tone="error">
      {message && <p>{message}</p>}
      {code === 'UNREACHABLE' && <p>{t('unreachable')}</p>}
      {code === 'UNAUTHENTICATED' && (
        <p>
          {t('signedOut')}{' '}
          <TextLink external href="/sign-in">
            {t('signIn')}
          </TextLink>
        </p>
      )}
      {basis.length > 0 && (
        <ul className="list-disc pl-6">
          {basis.map(({ article, text, url }) => (
            <li key={article}>
              <TextLink external href={url}>
                {article}
              </TextLink>
              <span className="block">{text[locale]}</span>
            </li>
          ))}
        </ul>
      )}
      {code === 'UNAVAILABLE' && requestId && <p>{t('requestId', { requestId })}</p>}
    </NotificationBanner>
  )
}
