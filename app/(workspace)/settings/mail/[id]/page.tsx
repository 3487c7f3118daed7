import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveSwitch } from '@/components/mail/live-switch'
import { MailSettingForm } from '@/components/mail/mail-setting-form'
import { NoServerBanner } from '@/components/mail/no-server-banner'
import { TestMailForm } from '@/components/mail/test-mail-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusBadge } from '@/components/ui/status-badge'
import { query } from '@/lib/door/query'
import { mailSettingView } from '@/lib/notice/mail/queries'
import { saveMailSettingAction, sendTestMailAction, switchLiveAction } from '../actions'

const load = query(mailSettingView)

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).entity.name }
}

export default async function MailSettingPage({ params }: Props) {
  const { id } = await params
  const [view, t, settings] = await Promise.all([
    load(id),
    getTranslations('mail.settings'),
    getTranslations('organisation.settings'),
  ])
  const { entity, hasServer, live, saved, version, form, trialAddresses } = view
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs
        items={[
          { href: '/settings', label: settings('title') },
          { href: '/settings/mail', label: t('title') },
          { label: entity.name },
        ]}
      />
      <PageHeading
        kicker={t('title')}
        status={saved && <StatusBadge tone={live ? 'success' : 'warning'}>{t(live ? 'live' : 'trial')}</StatusBadge>}
      >
        {entity.name}
      </PageHeading>
      {!hasServer && <NoServerBanner />}
      <Card title={t('form')}>
        <MailSettingForm
          action={saveMailSettingAction}
          domains={entity.mailDomains}
          setting={{ entityId: entity.id, version, ...form }}
        />
      </Card>
      <Card title={t('test')}>
        <TestMailForm action={sendTestMailAction} addresses={trialAddresses} entityId={entity.id} />
      </Card>
      <Card title={t('liveTitle')}>
        <LiveSwitch
          action={switchLiveAction}
          entityId={entity.id}
          hasServer={hasServer}
          live={live}
          saved={saved}
          version={version}
        />
      </Card>
    </div>
  )
}
