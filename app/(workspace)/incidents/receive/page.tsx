import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReceiveForm } from '@/components/entrustment/receive-form'
import { ReceivedTable } from '@/components/entrustment/received-table'
import { SenderTable } from '@/components/entrustment/sender-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { receivingView } from '@/lib/entrustment/received-queries'
import { receiveAction, removeSenderAction } from './actions'

const load = query(receivingView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entrustment'))('receive.title') }
}

export default async function ReceivePage() {
  const [view, t, incident] = await Promise.all([
    load(),
    getTranslations('entrustment.receive'),
    getTranslations('incident'),
  ])
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ href: '/incidents', label: incident('list.title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <ReceiveForm action={receiveAction} entities={view.entities} latest={view.latest} />
      <ReceivedTable notices={view.notices} />
      {view.mayTrust && (
        <Card title={t('senders')}>
          <p className="max-w-3xl">{t('sendersHelp')}</p>
          <SenderTable remove={removeSenderAction} senders={view.senders} />
        </Card>
      )}
    </div>
  )
}
