import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoServerBanner } from '@/components/mail/no-server-banner'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { mailSettingsView } from '@/lib/notice/mail/queries'

const load = query(mailSettingsView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail.settings'))('title') }
}

export default async function MailSettingsPage() {
  const [{ entities, hasServer }, t, settings] = await Promise.all([
    load(),
    getTranslations('mail.settings'),
    getTranslations('organisation.settings'),
  ])
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {!hasServer && <NoServerBanner />}
      <Table
        caption={t('table')}
        captionHidden
        columns={[
          {
            key: 'entity',
            header: t('entity'),
            rowHeader: true,
            cell: ({ id, name, active }) => (
              <>
                <TextLink href={`/settings/mail/${id}`}>{name}</TextLink>
                {!active && t('inactive')}
              </>
            ),
          },
          { key: 'from', header: t('from'), cell: ({ from }) => from ?? t('unset') },
          {
            key: 'state',
            header: t('state'),
            nowrap: true,
            cell: ({ from, live }) =>
              from && <StatusBadge tone={live ? 'success' : 'warning'}>{t(live ? 'live' : 'trial')}</StatusBadge>,
          },
        ]}
        empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
        rowKey={({ id }) => id}
        rows={entities}
      />
    </>
  )
}
