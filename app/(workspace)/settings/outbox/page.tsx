import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/form/action-button'
import { OutboxFilter } from '@/components/reminder/outbox-filter'
import { OutboxTable } from '@/components/reminder/outbox-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { pageOf } from '@/lib/core/page-number'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { outboxView } from '@/lib/duty/reminders/queries'
import { retryMessageAction } from './actions'

const load = query(outboxView)

type Props = { searchParams: Promise<{ page?: string; state?: string; channel?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminder.outbox'))('title') }
}

export default async function OutboxPage({ searchParams }: Props) {
  const asked = await searchParams
  const page = pageOf(asked.page)
  const [view, actor, t, settings] = await Promise.all([
    load(asked, page),
    requireActor(),
    getTranslations('reminder.outbox'),
    getTranslations('organisation.settings'),
  ])
  const { filter, failed, rows, pages, total, hasServer } = view
  const hrefOf = (number: number) => {
    const address = new URLSearchParams({ ...filter, page: String(number) })
    return `/settings/outbox?${address}`
  }
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {!hasServer && <NotificationBanner title={t('folder')} tone="info" />}
      {failed > 0 && (
        <NotificationBanner title={t('failed', { count: failed })} tone="error">
          {t('failedHelp')}
        </NotificationBanner>
      )}
      <OutboxFilter filter={filter} />
      <p>{t('count', { count: total })}</p>
      <OutboxTable
        retry={(id) =>
          may(actor, 'message.retry') && (
            <ActionButton action={retryMessageAction} input={{ id }} size="small">
              {t('retry')}
            </ActionButton>
          )
        }
        rows={rows}
      />
      <Pagination hrefOf={hrefOf} page={page} pageCount={pages} />
    </>
  )
}
