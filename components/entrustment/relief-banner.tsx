import { useLocale, useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { Ruled } from '@/lib/law/basis'

type Props = { relief: Ruled<{ relieved: boolean }> | null; outstanding: number }

/** Whether the entrustee is free of its own report, and on what ground (law 26(1) proviso, rule 9). */
export function ReliefBanner({ relief, outstanding }: Props) {
  const t = useTranslations('entrustment.entrustors')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  if (!relief || (!relief.value.relieved && outstanding === 0)) return null
  const { relieved } = relief.value
  return (
    <NotificationBanner
      title={relieved ? t('relieved') : t('outstanding', { count: outstanding })}
      tone={relieved ? 'success' : 'warning'}
    >
      <p>{t(relieved ? 'relievedHelp' : 'outstandingHelp')}</p>
      <ul className="list-disc pl-6">
        {relief.basis.map(({ article, articleEn, text, url }) => (
          <li key={article}>
            <TextLink external href={url}>
              {locale === 'en' ? articleEn : article}
            </TextLink>
            <span className="block">{text[locale]}</span>
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
