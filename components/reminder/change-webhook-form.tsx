'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import type { ChangeWebhook } from '@/lib/duty/webhook/schema'
import { WebhookFields } from './webhook-fields'

type Props = { action: Action<unknown>; webhook: ChangeWebhook; entities: readonly Option[] }

/** Changes an address that is told of reminders, or takes it out of use. */
export function ChangeWebhookForm({ action, webhook, entities }: Props) {
  const t = useTranslations('reminder.webhook')
  const form = useActionForm({
    schema: () => import('@/lib/duty/webhook/schema').then((m) => m.ChangeWebhook),
    action,
    defaultValues: webhook,
  })
  return (
    <FormShell form={form}>
      <WebhookFields entities={entities} />
      <CheckboxField<ChangeWebhook> label={t('activeLabel')} name="active" />
      <SubmitButton />
    </FormShell>
  )
}
