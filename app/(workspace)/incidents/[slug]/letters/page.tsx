import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { WrongDocuments } from '@/components/consistency/wrong-documents'
import { NoticeCard } from '@/components/notice/notice-card'
import { PreviewForm } from '@/components/notice/preview-form'
import { VariantList } from '@/components/notice/variant-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { wrongDocuments } from '@/lib/consistency/queries'
import { query } from '@/lib/door/query'
import { textView } from '@/lib/notice/queries'
import { decideNoticeAction, submitNoticeAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(textView)
const loadWrong = query(wrongDocuments)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice'))('title') }
}

export default async function LettersPage({ params }: Props) {
  const { slug } = await params
  const locale = (await getLocale()) === 'en' ? 'en' : 'ja'
  const [{ incident, notice, people, variants, may }, wrong, t] = await Promise.all([
    load(slug, locale),
    loadWrong(slug),
    getTranslations('notice'),
  ])
  const base = `/incidents/${slug}`
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <WrongDocuments documents={wrong.filter(({ document }) => document.type !== 'reportVersion')} slug={slug} />
      <NoticeCard
        base={`${base}/letters`}
        canWrite={may.write}
        decide={decideNoticeAction}
        incidentId={incident.id}
        notice={notice}
        submit={submitNoticeAction}
        variants={variants}
      />
      <Card title={t('variants.title')}>
        {people === 0 ? (
          <EmptyState
            action={<LinkButton href={`${base}/persons`}>{t('noPersons.action')}</LinkButton>}
            title={t('noPersons.title')}
          >
            {t('noPersons.body')}
          </EmptyState>
        ) : (
          <>
            <p>{t('variants.lead')}</p>
            <VariantList variants={variants} />
          </>
        )}
      </Card>
      {people > 0 && may.preview && (
        <Card title={t('preview.title')}>
          <PreviewForm
            address={`${base}/letters/preview`}
            approved={notice?.state === 'approved'}
            incidentId={incident.id}
          />
        </Card>
      )}
    </>
  )
}
