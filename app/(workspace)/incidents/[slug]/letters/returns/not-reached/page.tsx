import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotReachedFilterForm } from '@/components/delivery/not-reached-filter'
import { NotReachedTable } from '@/components/delivery/not-reached-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { query } from '@/lib/door/query'
import { notReachedList } from '@/lib/notice/delivery/queries'
import { NotReachedFilter } from '@/lib/notice/delivery/schema'
import { decideAfterReturnAction, reprintToBereavedAction } from '../actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | undefined>> }

const load = query(notReachedList)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delivery'))('list.title') }
}

export default async function NotReachedPage({ params, searchParams }: Props) {
  const { slug } = await params
  const filter = NotReachedFilter.parse(await searchParams)
  const [list, t] = await Promise.all([load(slug, filter), getTranslations('delivery')])
  const base = `/incidents/${slug}/letters/returns/not-reached`
  const { page, ...kept } = filter
  const asked = (more: object = {}) =>
    new URLSearchParams(
      Object.entries({ ...kept, ...more }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    )
  return (
    <>
      <PageHeading
        actions={
          list.total > 0 && (
            <LinkButton download href={`${base}/file?${asked()}`}>
              {t('list.download')}
            </LinkButton>
          )
        }
        lead={t('list.lead')}
      >
        {t('list.title')}
      </PageHeading>
      {list.all === 0 ? (
        <EmptyState title={t('list.nobody')}>{t('list.nobodyHelp')}</EmptyState>
      ) : (
        <>
          <p>{t('list.downloadHelp')}</p>
          <NotReachedFilterForm base={base} filter={filter} />
          <p role="status">
            {list.total === list.all
              ? t('list.total', { count: list.all })
              : t('list.totalFiltered', { count: list.total, all: list.all })}
          </p>
          <NotReachedTable
            actions={list.may.deliver ? { decide: decideAfterReturnAction, toBereaved: reprintToBereavedAction } : null}
            incidentId={list.incidentId}
            mayEdit={list.may.editPersons}
            people={list.people}
            personsBase={`/incidents/${slug}/persons`}
          />
          <Pagination hrefOf={(number) => `${base}?${asked({ page: number })}`} page={page} pageCount={list.pages} />
        </>
      )}
    </>
  )
}
