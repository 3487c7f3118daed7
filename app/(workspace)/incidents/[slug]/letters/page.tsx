import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeliverySection } from '@/components/notice/delivery-section'
import { LetterSteps } from '@/components/notice/letter-steps'
import { NoticeCard } from '@/components/notice/notice-card'
import { PreviewForm } from '@/components/notice/preview-form'
import { PrintSection } from '@/components/notice/print-section'
import { SingleLetterForm } from '@/components/notice/single-letter-form'
import { VariantList } from '@/components/notice/variant-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { lettersView } from '@/lib/notice/queries'
import {
  cancelBatchAction,
  completeNoticeAction,
  createBatchAction,
  decideNoticeAction,
  pauseBatchAction,
  recordPostingAction,
  resumeBatchAction,
  submitNoticeAction,
} from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(lettersView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice'))('title') }
}

export default async function LettersPage({ params }: Props) {
  const { slug } = await params
  const locale = (await getLocale()) === 'en' ? 'en' : 'ja'
  const [view, t] = await Promise.all([load(slug, locale), getTranslations('notice')])
  const { incident, notice, batches, delivery, duty, may, today } = view
  const base = `/incidents/${slug}`
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <LetterSteps batches={batches} delivery={delivery} done={duty === 'done'} notice={notice} />
      <NoticeCard
        base={`${base}/letters`}
        canWrite={may.write}
        decide={decideNoticeAction}
        incidentId={incident.id}
        notice={notice}
        submit={submitNoticeAction}
        variants={view.variants}
      />
      <Card title={t('variants.title')}>
        {view.people === 0 ? (
          <EmptyState
            action={<LinkButton href={`${base}/persons`}>{t('noPersons.action')}</LinkButton>}
            title={t('noPersons.title')}
          >
            {t('noPersons.body')}
          </EmptyState>
        ) : (
          <>
            <p>{t('variants.lead')}</p>
            <VariantList variants={view.variants} />
          </>
        )}
      </Card>
      {view.people > 0 && may.preview && (
        <Card title={t('preview.title')}>
          <PreviewForm
            address={`${base}/letters/preview`}
            approved={notice?.state === 'approved'}
            incidentId={incident.id}
          />
        </Card>
      )}
      {view.people > 0 && notice && (
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
          notice={notice}
          today={today}
        />
      )}
      {may.preview && may.print && delivery && delivery.counts.printed > 0 && (
        <Card title={t('single.title')}>
          <SingleLetterForm address={`${base}/letters/single`} incidentId={incident.id} />
        </Card>
      )}
      {delivery && (
        <DeliverySection
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
