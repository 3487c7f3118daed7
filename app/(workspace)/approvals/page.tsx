import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WaitingTable } from '@/components/approval/waiting-table'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { pageOf } from '@/lib/core/page-number'
import { waitingDocuments } from '../waiting-documents'

type Props = { searchParams: Promise<{ page?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approval'))('title') }
}

export default async function ApprovalsPage({ searchParams }: Props) {
  const page = pageOf((await searchParams).page)
  const [{ rows, total, pages }, t] = await Promise.all([waitingDocuments(page), getTranslations('approval')])
  return (
    <div className="flex flex-col gap-6">
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <WaitingTable rows={rows} total={total} />
      <Pagination hrefOf={(number) => `/approvals?page=${number}`} page={page} pageCount={pages} />
    </div>
  )
}
