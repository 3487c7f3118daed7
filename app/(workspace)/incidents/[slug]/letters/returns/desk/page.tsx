import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CallerForm } from '@/components/delivery/caller-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { deskView } from '@/lib/notice/delivery/queries'
import { lookUpCallerAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(deskView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delivery'))('desk.title') }
}

export default async function DeskPage({ params }: Props) {
  const { slug } = await params
  const [{ incidentId, open, ready }, t] = await Promise.all([load(slug), getTranslations('delivery')])
  if (!open)
    return (
      <>
        <PageHeading>{t('desk.title')}</PageHeading>
        <EmptyState
          action={<LinkButton href={`/incidents/${slug}/letters/returns/substitute`}>{t('measure.title')}</LinkButton>}
          title={t('desk.closed')}
        >
          {t('desk.closedHelp')}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading lead={t('desk.lead')}>{t('desk.title')}</PageHeading>
      {!ready && (
        <NotificationBanner title={t('desk.notReady')} tone="warning">
          {t('desk.notReadyHelp')}
        </NotificationBanner>
      )}
      <Card>
        <p>{t('desk.logged')}</p>
        <CallerForm action={lookUpCallerAction} incidentId={incidentId} />
      </Card>
    </>
  )
}
