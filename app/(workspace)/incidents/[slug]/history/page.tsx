import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventDetails } from '@/components/audit/event-details'
import { InstantText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { incidentHistory } from '@/lib/audit/incident-history'
import { pageOf } from '@/lib/core/page-number'
import { query } from '@/lib/door/query'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string }> }

const load = query(incidentHistory)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incident'))('section.history') }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { slug } = await params
  const page = pageOf((await searchParams).page)
  const [{ rows, pages }, t, audit] = await Promise.all([
    load(slug, page),
    getTranslations('incident'),
    getTranslations('audit'),
  ])
  return (
    <>
      <PageHeading lead={t('history.lead')}>{t('section.history')}</PageHeading>
      <Table
        caption={t('section.history')}
        captionHidden
        columns={[
          { key: 'at', header: t('history.at'), nowrap: true, cell: (row) => <InstantText at={row.at} /> },
          {
            key: 'who',
            header: t('history.who'),
            cell: (row) => (row.actorRole === 'system' ? audit('system') : row.actorName),
          },
          { key: 'what', header: t('history.what'), rowHeader: true, cell: (row) => audit(`actions.${row.action}`) },
          { key: 'details', header: t('history.details'), cell: (row) => <EventDetails data={row.data} /> },
        ]}
        rowKey={(row) => row.seq}
        rows={rows}
      />
      <Pagination hrefOf={(number) => `/incidents/${slug}/history?page=${number}`} page={page} pageCount={pages} />
    </>
  )
}
