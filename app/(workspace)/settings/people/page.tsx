import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { pageOf } from '@/lib/core/page-number'
import { query } from '@/lib/door/query'
import { listEntities, listPeople, PEOPLE_PER_PAGE, type PersonRow } from '@/lib/organisation/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.people'))('title') }
}

const load = query(listPeople)
const loadEntities = query(listEntities)

type Props = { searchParams: Promise<{ page?: string }> }

export default async function PeoplePage({ searchParams }: Props) {
  const page = pageOf((await searchParams).page)
  const [{ people, total }, entities, t, value] = await Promise.all([
    load(page),
    loadEntities(),
    getTranslations('organisation'),
    getTranslations('form.value'),
  ])
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  const entitiesOf = (person: PersonRow) => {
    if (person.role === 'admin') return t('people.entitiesNone')
    if (person.role !== 'staff') return t('people.entitiesAll')
    return person.entityIds.map((id) => names.get(id)).join(value('separator'))
  }
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: t('settings.title') }, { label: t('people.title') }]} />
      <PageHeading
        actions={
          <LinkButton href="/settings/people/new" tone="primary">
            {t('people.add')}
          </LinkButton>
        }
        lead={t('people.lead')}
      >
        {t('people.title')}
      </PageHeading>
      <Table
        caption={t('people.table')}
        captionHidden
        columns={[
          {
            key: 'name',
            header: t('people.name'),
            rowHeader: true,
            nowrap: true,
            cell: (person) => <TextLink href={`/settings/people/${person.id}`}>{person.name}</TextLink>,
          },
          { key: 'email', header: t('people.email'), nowrap: true, cell: (person) => person.email },
          { key: 'role', header: t('people.role'), nowrap: true, cell: (person) => t(`roles.${person.role}`) },
          { key: 'entities', header: t('people.entities'), cell: entitiesOf },
          {
            key: 'state',
            header: t('people.state'),
            nowrap: true,
            cell: (person) => (
              <StatusBadge tone={person.active ? 'success' : 'neutral'}>
                {t(person.active ? 'people.active' : 'people.inactive')}
              </StatusBadge>
            ),
          },
        ]}
        rowKey={(person) => person.id}
        rows={people}
      />
      <Pagination
        hrefOf={(number) => `/settings/people?page=${number}`}
        page={page}
        pageCount={Math.ceil(total / PEOPLE_PER_PAGE)}
      />
    </>
  )
}
