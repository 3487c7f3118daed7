import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { listEntities } from '@/lib/organisation/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.entities'))('title') }
}

const load = query(listEntities)

export default async function EntitiesPage() {
  const [entities, actor, t] = await Promise.all([load(), requireActor(), getTranslations('organisation')])
  const manages = may(actor, 'entity.manage')
  const add = manages && (
    <LinkButton href="/settings/entities/new" tone="primary">
      {t('entities.add')}
    </LinkButton>
  )
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: t('settings.title') }, { label: t('entities.title') }]} />
      <PageHeading actions={entities.length > 0 && add} lead={t('entities.lead')}>
        {t('entities.title')}
      </PageHeading>
      <Table
        caption={t('entities.table')}
        captionHidden
        columns={[
          {
            key: 'name',
            header: t('entities.name'),
            rowHeader: true,
            cell: (entity) => <TextLink href={`/settings/entities/${entity.id}`}>{entity.name}</TextLink>,
          },
          { key: 'code', header: t('entities.code'), nowrap: true, cell: (entity) => entity.code },
          { key: 'industry', header: t('entities.industry'), cell: (entity) => entity.industry },
          {
            key: 'state',
            header: t('people.state'),
            nowrap: true,
            cell: (entity) => (
              <StatusBadge tone={entity.active ? 'success' : 'neutral'}>
                {t(entity.active ? 'entities.active' : 'entities.inactive')}
              </StatusBadge>
            ),
          },
        ]}
        empty={
          <EmptyState action={add} title={t('entities.empty')}>
            {t(manages ? 'entities.emptyHelp' : 'entities.emptyReader')}
          </EmptyState>
        }
        rowKey={(entity) => entity.id}
        rows={entities}
      />
    </>
  )
}
