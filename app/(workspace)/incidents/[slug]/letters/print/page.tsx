import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeliverySection } from '@/components/notice/delivery-section'
import { LetterSteps } from '@/components/notice/letter-steps'
import { PrintSection } from '@/components/notice/print-section'
import { SingleLetterForm } from '@/components/notice/single-letter-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { printView } from '@/lib/notice/print/queries'
import {
  cancelBatchAction,
  completeNoticeAction,
  createBatchAction,
  pauseBatchAction,
  recordPostingAction,
  resumeBatchAction,
} from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(printView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.print'))('title') }
}

export default async function PrintPage({ params }: Props) {
  const { slug } = await params
  const [view, t] = await Promise.all([load(slug), getTranslations('notice')])
  const { incident, toPrint, batches, delivery, duty, may, today } = view
  const base = `/incidents/${slug}`
  return (
    <>
      <PageHeading lead={t('print.pageLead')}>{t('print.title')}</PageHeading>
      <LetterSteps batches={batches} delivery={delivery} done={duty === 'done'} toPrint={toPrint} />
      {toPrint ? (
        <PrintSection
          actions={{
            create: createBatchAction,
            pause: pauseBatchAction,
            cancel: cancelBatchAction,
            resume: resumeBatchAction,
            post: recordPostingAction,
          }}
          batches={batches}
          incidentId={incident.id}
          may={may}
          today={today}
          toPrint={toPrint}
        />
      ) : (
        <EmptyState
          action={<LinkButton href={`${base}/letters`}>{t('print.toText')}</LinkButton>}
          title={t('print.none')}
        >
          {t('print.noneBody')}
        </EmptyState>
      )}
      {may.preview && may.print && delivery && delivery.counts.printed > 0 && (
        <Card title={t('single.title')}>
          <SingleLetterForm address={`${base}/letters/single`} incidentId={incident.id} />
        </Card>
      )}
      {delivery && (
        <DeliverySection
          bouncedHref={`${base}/letters/mail#bounced`}
          complete={completeNoticeAction}
          delivery={delivery}
          duty={duty}
          incidentId={incident.id}
          may={may}
          personsBase={`${base}/persons`}
          returnsHref={`${base}/letters/returns`}
        />
      )}
    </>
  )
}
