import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComparisonTable } from '@/components/entrustment/comparison-table'
import { Fingerprint } from '@/components/entrustment/fingerprint'
import { ReceivedNotices } from '@/components/entrustment/received-notices'
import { Card } from '@/components/ui/card'
import { DateText, InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { receivedComparison } from '@/lib/entrustment/received-queries'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ notice?: string | string[] }> }

const load = query(receivedComparison)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entrustment'))('compare.title') }
}

export default async function ReceivedPage({ params, searchParams }: Props) {
  const [{ slug }, { notice }] = [await params, await searchParams]
  const [received, t] = await Promise.all([
    load(slug, typeof notice === 'string' ? notice : undefined),
    getTranslations('entrustment'),
  ])
  if (!received) notFound()
  return (
    <>
      <PageHeading
        kicker={<TextLink href={`/incidents/${slug}/parties`}>{t('title')}</TextLink>}
        lead={t('compare.lead')}
      >
        {t('compare.title')}
      </PageHeading>
      {received.notices.length > 1 && (
        <ReceivedNotices base={`/incidents/${slug}/parties/received`} notices={received.notices} />
      )}
      <Card title={t('compare.card')}>
        <DescriptionList
          items={[
            { term: t('receive.sender'), detail: received.senderName },
            {
              term: t('receive.senderNumber'),
              detail: `${received.senderNumber}　${t('notice.number', { number: received.number })}`,
            },
            { term: t('receive.arrived'), detail: <InstantText at={received.arrivedAt} /> },
            { term: t('compare.clock'), detail: <DateText date={received.arrivedOn} /> },
            {
              term: t('compare.received'),
              detail: (
                <>
                  {received.importedBy} <InstantText at={received.importedAt} />
                </>
              ),
            },
            {
              term: t('receive.hash'),
              detail: (
                <>
                  <Fingerprint value={received.sha256} />
                  <p>{t('compare.hashHelp')}</p>
                </>
              ),
            },
            { term: t('receive.fingerprint'), detail: <Fingerprint value={received.fingerprint} /> },
          ]}
        />
        <div>
          <LinkButton download href={`/api/received-notices/${received.id}`}>
            {t('receive.original')}
          </LinkButton>
        </div>
      </Card>
      <ComparisonTable rows={received.rows} />
    </>
  )
}
