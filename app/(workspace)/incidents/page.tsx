import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterFilterForm } from '@/components/register/register-filter'
import { RegisterTable } from '@/components/register/register-table'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { pageOf } from '@/lib/core/page-number'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { registerPage } from '@/lib/register/queries'
import { addressOf, isFiltered } from '@/lib/register/schema'

type Props = { searchParams: Promise<Record<string, string | undefined>> }

const load = query(registerPage)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incident'))('list.title') }
}

export default async function IncidentsPage({ searchParams }: Props) {
  const asked = await searchParams
  const page = pageOf(asked.page)
  const [{ rows, total, more, pages, filter, entities, mayExport }, actor, t, r, receive, past] = await Promise.all([
    load(asked, page),
    requireActor(),
    getTranslations('incident'),
    getTranslations('register'),
    getTranslations('entrustment.receive'),
    getTranslations('past'),
  ])
  const canReport = may(actor, 'incident.report')
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        actions={
          canReport && (
            <>
              <LinkButton href="/incidents/new" tone="primary">
                {t('new.title')}
              </LinkButton>
              <LinkButton href="/incidents/receive">{receive('link')}</LinkButton>
              {may(actor, 'register.import') && <LinkButton href="/incidents/past-import">{past('link')}</LinkButton>}
            </>
          )
        }
      >
        {t('list.title')}
      </PageHeading>
      <RegisterFilterForm entities={entities} filter={filter} />
      <p role="status">{more ? r('orMore', { count: total }) : t('list.count', { count: total })}</p>
      <RegisterTable canReport={canReport} filtered={isFiltered(filter)} rows={rows} />
      <Pagination hrefOf={(number) => `/incidents${addressOf(filter, number)}`} page={page} pageCount={pages} />
      {mayExport && (
        <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          <TextLink href={`/api/register/csv${addressOf(filter)}`}>{r('csv')}</TextLink>
          <TextLink href={`/api/register/xlsx${addressOf(filter)}`}>{r('xlsx')}</TextLink>
        </p>
      )}
    </div>
  )
}
