import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'

type IssuedPasswordProps = { email: string; password: string; title?: string }

/** A password in the clear, this once. */
export function IssuedPassword({ email, password, title }: IssuedPasswordProps) {
  const t = useTranslations('organisation')
  return (
    <NotificationBanner live title={title ?? t('password.title')} tone="success">
      <p>{t('password.body')}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-std-16B-170">{t('people.email')}</dt>
        <dd>{email}</dd>
        <dt className="text-std-16B-170">{t('password.label')}</dt>
        <dd>
          <code className="rounded-4 bg-solid-gray-50 px-2 py-1 font-mono text-std-17B-170 select-all">{password}</code>
        </dd>
      </dl>
    </NotificationBanner>
  )
}
