import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddWebhookForm } from '@/components/reminder/add-webhook-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { webhooksView } from '@/lib/duty/webhook/queries'
import { addWebhookAction } from './actions'

const load = query(webhooksView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminder.webhook'))('title') }
}

export default async function WebhooksPage() {
  const [{ webhooks, entities }, t, settings] = await Promise.all([
    load(),
    getTranslations('reminder.webhook'),
    getTranslations('organisation.settings'),
  ])
  const names = new Map(entities.map(({ value, label }) => [value, label]))
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <Table
        caption={t('table')}
        captionHidden
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            cell: ({ id, name }) => <TextLink href={`/settings/webhooks/${id}`}>{name}</TextLink>,
          },
          { key: 'shape', header: t('shape'), cell: ({ shape }) => t(`shapes.${shape}`) },
          {
            key: 'entity',
            header: t('entity'),
            cell: ({ entityId }) => (entityId ? names.get(entityId) : t('allEntities')),
          },
          {
            key: 'state',
            header: t('state'),
            nowrap: true,
            cell: ({ active }) => (
              <StatusBadge tone={active ? 'success' : 'neutral'}>{t(active ? 'active' : 'inactive')}</StatusBadge>
            ),
          },
        ]}
        empty={<EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        rowKey={({ id }) => id}
        rows={webhooks}
      />
      <Card title={t('addTitle')}>
        <AddWebhookForm action={addWebhookAction} entities={entities} />
      </Card>
    </>
  )
}
