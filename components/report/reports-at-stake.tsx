import { useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { ReportKind } from '@/lib/report/schema'

type Props = { slug: string; reports: readonly { id: string; kind: ReportKind }[] }

/** Said before somebody edits: what waits for approval or filing goes back to draft when its content changes. */
export function ReportsAtStake({ slug, reports }: Props) {
  const t = useTranslations('report')
  if (reports.length === 0) return null
  return (
    <NotificationBanner title={t('atStake.title')} tone="warning">
      <p>{t('atStake.help')}</p>
      <ul className="list-disc pl-6">
        {reports.map(({ id, kind }) => (
          <li key={id}>
            <TextLink href={`/incidents/${slug}/reports/${id}`}>{t(`kind.${kind}`)}</TextLink>
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
