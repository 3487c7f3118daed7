import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DataRows } from '@/components/incident/data-rows'
import { ReportsAtStake } from '@/components/report/reports-at-stake'
import { PageHeading } from '@/components/ui/page-heading'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { incidentFile } from '@/lib/incident/queries'
import { reportsAtStake } from '@/lib/report/queries'
import { removeDataAction, saveDataAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(incidentFile)
const loadAtStake = query(reportsAtStake)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incident'))('section.data') }
}

export default async function AffectedDataPage({ params }: Props) {
  const { slug } = await params
  const [{ incident, rows, assessment }, atStake, actor, t] = await Promise.all([
    load(slug),
    loadAtStake(slug),
    requireActor(),
    getTranslations('incident'),
  ])
  return (
    <>
      <PageHeading lead={t('data.lead')}>{t('section.data')}</PageHeading>
      <ReportsAtStake reports={atStake} slug={slug} />
      <DataRows
        assessment={assessment}
        editable={incident.state === 'open' && may(actor, 'incident.edit', { entityId: incident.entityId })}
        incident={incident}
        remove={removeDataAction}
        rows={rows}
        save={saveDataAction}
      />
    </>
  )
}
