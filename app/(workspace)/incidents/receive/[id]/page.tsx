import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Fingerprint } from '@/components/entrustment/fingerprint'
import { NoticeReading } from '@/components/entrustment/notice-reading'
import { TrustForm } from '@/components/entrustment/trust-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { receivedView } from '@/lib/entrustment/received-queries'
import { trustAction } from '../actions'

type Props = { params: Promise<{ id: string }> }

const load = query(receivedView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entrustment'))('receive.check.title') }
}

export default async function ReceivedNoticePage({ params }: Props) {
  const [view, t] = await Promise.all([load((await params).id), getTranslations('entrustment.receive')])
  const { senderName, incident, knownAs } = view
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ href: '/incidents/receive', label: t('title') }, { label: senderName }]} />
      <PageHeading>{t('check.title')}</PageHeading>
      {incident ? (
        <NotificationBanner title={t('check.done')} tone="success">
          <TextLink href={`/incidents/${incident.slug}`}>
            {incident.number} {incident.title}
          </TextLink>
        </NotificationBanner>
      ) : (
        <NotificationBanner
          title={
            knownAs !== null && knownAs !== senderName ? t('check.otherName', { name: knownAs }) : t('check.unknown')
          }
          tone="warning"
        >
          {t('check.help', { name: senderName })}
        </NotificationBanner>
      )}
      <DescriptionList
        items={[
          { term: t('sender'), detail: senderName },
          { term: t('entity'), detail: view.entity.name },
          { term: t('arrived'), detail: <InstantText at={view.arrivedAt} /> },
          { term: t('fingerprint'), detail: <Fingerprint value={view.keyFingerprint} /> },
          { term: t('hash'), detail: <Fingerprint value={view.contentSha256} /> },
        ]}
      />
      {!incident &&
        (view.mayTrust ? <TrustForm action={trustAction} receivedId={view.id} /> : <p>{t('check.managerOnly')}</p>)}
      <div>
        <LinkButton download href={`/api/received-notices/${view.id}`}>
          {t('original')}
        </LinkButton>
      </div>
      <Card title={t('says')}>
        <NoticeReading notice={view.content.content.notice} />
      </Card>
    </div>
  )
}
