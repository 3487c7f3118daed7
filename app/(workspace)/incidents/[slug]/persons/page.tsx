import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ImportList } from '@/components/person/import-list'
import { PersonCounts } from '@/components/person/person-counts'
import { PersonFilter } from '@/components/person/person-filter'
import { PersonTable } from '@/components/person/person-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { query } from '@/lib/door/query'
import { importList } from '@/lib/person/import-queries'
import { personList } from '@/lib/person/queries'
import { ListFilter } from '@/lib/person/schema'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | undefined>> }

const load = query(personList)
const loadImports = query(importList)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('title') }
}

/** An empty box of the filter form arrives as an empty text; it asks for nothing. */
const asked = (search: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))

export default async function PersonsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const filter = ListFilter.parse(asked(await searchParams))
  const [list, imports, t] = await Promise.all([load(slug, filter), loadImports(slug), getTranslations('person')])
  const locale = (await getLocale()) === 'en' ? 'en' : 'ja'
  const base = `/incidents/${slug}/persons`
  const { page, ...kept } = filter
  const hrefOf = (number: number) => {
    const query = Object.entries({ ...kept, page: number }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    )
    return `${base}?${new URLSearchParams(query)}`
  }
  const offers = (
    <>
      {list.may.import && (
        <LinkButton href={`${base}/import`} tone={list.all === 0 ? 'primary' : 'secondary'}>
          {t('import')}
        </LinkButton>
      )}
      {list.may.edit && <LinkButton href={`${base}/new`}>{t('add')}</LinkButton>}
    </>
  )
  return (
    <>
      <PageHeading actions={list.all > 0 && offers} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      {list.all === 0 ? (
        <EmptyState action={<div className="flex flex-wrap gap-3">{offers}</div>} title={t('empty.title')}>
          {t(list.may.import ? 'empty.body' : 'empty.readOnly')}
        </EmptyState>
      ) : (
        <>
          <PersonCounts base={base} byIssue={list.byIssue} byItem={list.byItem} locale={locale} />
          <PersonFilter
            base={base}
            entrustors={list.entrustors}
            filter={filter}
            items={list.byItem.map(({ item }) => item)}
          />
          <p role="status">
            {list.total === list.all
              ? t('total', { count: list.all })
              : t('totalFiltered', { count: list.total, all: list.all })}
          </p>
          <PersonTable base={base} persons={list.persons} />
          <Pagination hrefOf={hrefOf} page={page} pageCount={list.pages} />
        </>
      )}
      <ImportList base={`${base}/import`} imports={imports} />
    </>
  )
}
