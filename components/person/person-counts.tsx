import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Table } from '@/components/ui/table'
import { itemLabel } from '@/lib/incident/data-items'
import type { LetterIssue } from '@/lib/person/model'

type PersonCountsProps = {
  base: string
  byItem: { item: string; persons: number }[]
  byIssue: { issue: string; persons: number }[]
  locale: 'ja' | 'en'
}

/** How many people lost what, and for how many no letter can be printed yet. */
export function PersonCounts({ base, byItem, byIssue, locale }: PersonCountsProps) {
  const t = useTranslations('person')
  const unprintable = byIssue.reduce((sum, { persons }) => sum + persons, 0)
  return (
    <>
      {unprintable > 0 && (
        <NotificationBanner
          actions={
            <LinkButton href={`${base}?issue=any`} size="small">
              {t('issues.show')}
            </LinkButton>
          }
          heading="h2"
          title={t('issues.title', { count: unprintable })}
          tone="warning"
        >
          <ul className="list-disc pl-6">
            {byIssue.map(({ issue, persons }) => (
              <li key={issue}>
                {t('issues.row', { issue: t(`letterIssue.${issue as LetterIssue}`), count: persons })}
              </li>
            ))}
          </ul>
          <p>{t('issues.fix')}</p>
        </NotificationBanner>
      )}
      <Disclosure summary={t('counts.title')}>
        <Table
          caption={t('counts.title')}
          captionHidden
          columns={[
            { key: 'item', header: t('counts.item'), rowHeader: true, cell: ({ item }) => itemLabel(item, locale) },
            {
              key: 'persons',
              header: t('counts.persons'),
              align: 'end',
              cell: ({ persons }) => t('total', { count: persons }),
            },
          ]}
          rowKey={({ item }) => item}
          rows={byItem}
        />
      </Disclosure>
    </>
  )
}
