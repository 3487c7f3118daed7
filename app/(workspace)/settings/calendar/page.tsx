import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/form/action-button'
import { MakeFeed } from '@/components/reminder/make-feed'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { query } from '@/lib/door/query'
import { feedsView } from '@/lib/duty/calendar/queries'
import { makeFeedAction, revokeFeedAction } from './actions'

const load = query(feedsView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminder.feed'))('title') }
}

export default async function CalendarPage() {
  const [{ feeds, mayHave }, t, settings] = await Promise.all([
    load(),
    getTranslations('reminder.feed'),
    getTranslations('organisation.settings'),
  ])
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {mayHave ? (
        <>
          <p className="max-w-prose">{t('how')}</p>
          <NotificationBanner title={t('private')} tone="warning" />
          <MakeFeed action={makeFeedAction} />
        </>
      ) : (
        <NotificationBanner title={t('noIncidents')} tone="info" />
      )}
      {mayHave && (
        <Table
          caption={t('table')}
          columns={[
            {
              key: 'createdAt',
              header: t('createdAt'),
              rowHeader: true,
              cell: ({ createdAt }) => <InstantText at={createdAt} />,
            },
            {
              key: 'lastReadAt',
              header: t('lastReadAt'),
              cell: ({ lastReadAt }) => (lastReadAt ? <InstantText at={lastReadAt} /> : t('never')),
            },
            {
              key: 'what',
              header: t('what'),
              cell: ({ id }) => (
                <ActionButton
                  action={revokeFeedAction}
                  confirm={{ title: t('revokeTitle'), body: t('revokeBody'), label: t('revoke') }}
                  input={{ id }}
                  size="small"
                  tone="danger"
                >
                  {t('revoke')}
                </ActionButton>
              ),
            },
          ]}
          empty={<EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
          rowKey={({ id }) => id}
          rows={feeds}
        />
      )}
    </>
  )
}
