'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import { ShownOnce } from './shown-once'
import { WebhookFields } from './webhook-fields'

type Props = { action: Action<{ id: string; secret: string }>; entities: readonly Option[] }

/** Adds an address; then shows the key of its signatures, once. */
export function AddWebhookForm({ action, entities }: Props) {
  const t = useTranslations('reminder.webhook')
  const [secret, setSecret] = useState<string | null>(null)
  const form = useActionForm({
    schema: () => import('@/lib/duty/webhook/schema').then((m) => m.AddWebhook),
    action,
    defaultValues: { name: '', url: '', shape: 'json', language: 'ja', entityId: '' },
    clearOnDone: true,
    onDone: (made) => setSecret(made.secret),
  })
  return (
    <div className="flex flex-col gap-6">
      {secret && (
        <ShownOnce body={t('secretBody')} label={t('secret')} more={t('verify')} title={t('added')} value={secret} />
      )}
      <FormShell form={form} savedMessage={null}>
        <WebhookFields entities={entities} />
        <SubmitButton>{t('add')}</SubmitButton>
      </FormShell>
    </div>
  )
}
