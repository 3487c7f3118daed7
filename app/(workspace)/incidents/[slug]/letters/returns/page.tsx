import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReachList } from '@/components/delivery/reach-list'
import { ScanReturns } from '@/components/delivery/scan-returns'
import { WaitingDecisions } from '@/components/delivery/waiting-decisions'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
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
  const sent = reach.posted + reach.mailed > 0
  return (
    <>
      <PageHeading lead={sent && may.deliver && t('scan.lead')}>{t('nav.returns')}</PageHeading>
      {!sent && (
        <EmptyState
          action={<LinkButton href={`/incidents/${slug}/letters/print`}>{t('scan.toPrint')}</LinkButton>}
          title={t('scan.nothingSent')}
        >
          {t('scan.nothingSentHelp')}
        </EmptyState>
      )}
      {sent && may.deliver && (
        <Card title={t('scan.title')}>
          <ScanReturns incidentId={incidentId} record={recordReturnAction} today={today} undo={undoReturnAction} />
        </Card>
      )}
      {(sent || waiting.length > 0) && (
        <Card title={t('waiting.title')}>
          <WaitingDecisions
            decide={may.deliver ? decideForManyAction : null}
            incidentId={incidentId}
            waiting={waiting}
          />
        </Card>
      )}
      {sent && (
        <Card title={t('summary.title')}>
          <ReachList reach={reach} />
        </Card>
      )}
    </>
  )
}
