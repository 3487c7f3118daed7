import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WaitingTable } from '@/components/approval/waiting-table'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { waitingApprovals } from '@/lib/approval/queries'
import { pageOf } from '@/lib/core/page-number'
import { query, requireActor } from '@/lib/door/query'
import { reportsOfVersions } from '@/lib/report/queries'

type Props = { searchParams: Promise<{ page?: string }> }

const load = query(waitingApprovals)
const loadReports = query(reportsOfVersions)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approval'))('title') }
}

export default async function ApprovalsPage({ searchParams }: Props) {
  const page = pageOf((await searchParams).page)
  const [{ rows, total, pages }, actor, t, report] = await Promise.all([
    load(page),
    requireActor(),
    getTranslations('approval'),
    getTranslations('report'),
  ])
  const ids = rows.filter(({ subjectType }) => subjectType === 'reportVersion').map(({ subjectId }) => subjectId)
  const reports = await loadReports(ids)
  const documentOf = (row: (typeof rows)[number]) => {
    const found = reports.get(row.subjectId)
    if (!found) return { href: `/incidents/${row.incident.slug}/letters`, name: t('notice'), number: null }
    const kind = report(`kind.${found.kind}`)
    return {
      href: `/incidents/${row.incident.slug}/reports/${found.id}`,
      name: found.sequence > 1 ? report('name', { kind, sequence: found.sequence }) : kind,
      number: found.number,
    }
  }
  return (
    <div className="flex flex-col gap-6">
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <WaitingTable
        rows={rows.map(({ incident, ...row }) => ({
          id: row.id,
          ...documentOf({ incident, ...row }),
          incident: { ...incident, entityName: incident.entity.name },
          requestedAt: row.requestedAt,
          requestedBy: row.requestedBy,
          own: row.requestedById === actor.id,
        }))}
        total={total}
      />
      <Pagination hrefOf={(number) => `/approvals?page=${number}`} page={page} pageCount={pages} />
    </div>
  )
}
