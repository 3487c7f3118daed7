import { useLocale, useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'

type VerdictBannerProps = { intact: boolean; text: { ja: string; en: string } }

/** What following the chain found, in the words the command line uses too. */
export function VerdictBanner({ intact, text }: VerdictBannerProps) {
  const t = useTranslations('audit.verdict')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <NotificationBanner heading="h2" live title={t(intact ? 'intact' : 'altered')} tone={intact ? 'success' : 'error'}>
      <p className="break-all">{text[locale]}</p>
      {!intact && <p className="mt-2">{t('next')}</p>}
    </NotificationBanner>
  )
}
