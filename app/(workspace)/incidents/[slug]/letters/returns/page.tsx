import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReachList } from '@/components/delivery/reach-list'
import { ScanReturns } from '@/components/delivery/scan-returns'
import { WaitingDecisions } from '@/components/delivery/waiting-decisions'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { returnsView } from '@/lib/notice/delivery/queries'
import { decideForManyAction, recordReturnAction, undoReturnAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(returnsView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delivery'))('nav.returns') }
}

export default async function ReturnsPage({ params }: Props) {
  const { slug } = await params
  const [view, t] = await Promise.all([load(slug), getTranslations('delivery')])
  const { incidentId, today, reach, waiting, may } = view
  return (
    <>
      <PageHeading lead={may.deliver && t('scan.lead')}>{t('nav.returns')}</PageHeading>
      {may.deliver && (
        <Card title={t('scan.title')}>
          <ScanReturns incidentId={incidentId} record={recordReturnAction} today={today} undo={undoReturnAction} />
        </Card>
      )}
      <Card title={t('waiting.title')}>
        <WaitingDecisions decide={may.deliver ? decideForManyAction : null} incidentId={incidentId} waiting={waiting} />
      </Card>
      <Card title={t('summary.title')}>
        <ReachList reach={reach} />
      </Card>
    </>
  )
}
