import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WrongDocuments } from '@/components/consistency/wrong-documents'
import { ReportTable } from '@/components/report/report-table'
import { StartReports } from '@/components/report/start-reports'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { wrongDocuments } from '@/lib/consistency/queries'
import { query } from '@/lib/door/query'
import { reportsOfIncident } from '@/lib/report/queries'
import { startAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(reportsOfIncident)
const loadWrong = query(wrongDocuments)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('list.title') }
}

export default async function ReportsPage({ params }: Props) {
  const { slug } = await params
  const [{ incident, canWrite, unknown, reports, kinds }, wrong, t] = await Promise.all([
    load(slug),
    loadWrong(slug),
    getTranslations('report'),
  ])
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <WrongDocuments documents={wrong.filter(({ document }) => document.type === 'reportVersion')} slug={slug} />
      <ReportTable canWrite={canWrite} rows={reports} slug={slug} />
      {reports.length > 1 && (
        <p>
          <TextLink href={`/incidents/${slug}/reports/compare`}>{t('ledger.open')}</TextLink>
        </p>
      )}
      <section aria-labelledby="start" className="flex flex-col gap-4">
        <h2 className="text-std-24B-150" id="start">
          {t('start.title')}
        </h2>
        {canWrite ? (
          <StartReports
            action={startAction}
            choices={kinds.map(plain)}
            incidentId={incident.id}
            slug={slug}
            unknown={unknown}
          />
        ) : (
          <p>{t('start.readOnly')}</p>
        )}
      </section>
    </>
  )
}

type Kind = Awaited<ReturnType<typeof reportsOfIncident>>['kinds'][number]

/** What the browser needs of a kind: no reasoning, no ids. */
const plain = ({ kind, refusal, duties }: Kind) => ({
  kind,
  refusal,
  duties: duties.map(({ kind, state, binding, dueOn, urgency, daysLeft }) => ({
    kind,
    state,
    binding,
    dueOn,
    urgency,
    daysLeft,
  })),
})
