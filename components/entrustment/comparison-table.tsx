import { useLocale, useTranslations } from 'next-intl'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import type { ComparedRow } from '@/lib/entrustment/compared-row'

/** What the entrustee told beside what is recorded, point by point. */
export function ComparisonTable({ rows }: { rows: readonly ComparedRow[] }) {
  const t = useTranslations('entrustment.compare')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const differences = rows.filter(({ same }) => !same).length
  const words = (text: string) => (
    <span className="whitespace-pre-wrap" lang="ja">
      {text}
    </span>
  )
  return (
    <>
      <NotificationBanner
        title={differences === 0 ? t('noDifference') : t('differences', { count: differences })}
        tone={differences === 0 ? 'success' : 'info'}
      >
        {differences > 0 && t('differencesHelp')}
      </NotificationBanner>
      <Table
        caption={t('caption')}
        columns={[
          { key: 'point', header: t('point'), rowHeader: true, cell: ({ label }) => label[locale] },
          { key: 'told', header: t('told'), cell: ({ told }) => words(told) },
          { key: 'recorded', header: t('recorded'), cell: ({ recorded }) => words(recorded) },
          {
            key: 'same',
            header: t('result'),
            nowrap: true,
            cell: ({ same }) => (
              <StatusBadge tone={same ? 'success' : 'warning'}>{t(same ? 'same' : 'differs')}</StatusBadge>
            ),
          },
        ]}
        rowKey={({ key }) => key}
        rows={rows}
      />
    </>
  )
}
