import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangeWebhookForm } from '@/components/reminder/change-webhook-form'
import { RenewSecret } from '@/components/reminder/renew-secret'
import { TryWebhook } from '@/components/reminder/try-webhook'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { webhookView } from '@/lib/duty/webhook/queries'
import type { HookLanguage, Shape } from '@/lib/duty/webhook/shapes'
import { changeWebhookAction, renewSecretAction, tryWebhookAction } from '../actions'

const load = query(webhookView)

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).webhook.name }
}

export default async function WebhookPage({ params }: Props) {
  const { id } = await params
  const [{ webhook, entities }, t, settings] = await Promise.all([
    load(id),
    getTranslations('reminder.webhook'),
    getTranslations('organisation.settings'),
  ])
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs
        items={[
          { href: '/settings', label: settings('title') },
          { href: '/settings/webhooks', label: t('title') },
          { label: webhook.name },
        ]}
      />
      <PageHeading kicker={t('title')}>{webhook.name}</PageHeading>
      <Card title={t('change')}>
        <ChangeWebhookForm
          action={changeWebhookAction}
          entities={entities}
          webhook={{
            ...webhook,
            shape: webhook.shape as Shape,
            language: webhook.language as HookLanguage,
            entityId: webhook.entityId ?? '',
          }}
        />
      </Card>
      <Card title={t('tryTitle')}>
        <TryWebhook action={tryWebhookAction} id={webhook.id} />
      </Card>
      <Card title={t('secretTitle')}>
        <RenewSecret action={renewSecretAction} id={webhook.id} />
      </Card>
    </div>
  )
}
