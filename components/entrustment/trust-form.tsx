'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { afterReceiving } from './after-receiving'

type Props = { receivedId: string; action: Action<{ receivedId: string; slug: string | null; followUp: boolean }> }

/** A manager has compared the fingerprint: the key is trusted and the incident begins. */
export function TrustForm({ receivedId, action }: Props) {
  const t = useTranslations('entrustment.receive')
  const router = useRouter()
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.TrustSender),
    action,
    defaultValues: { receivedId, ownAwareOn: '', compared: '' },
    onDone: (received) => router.push(afterReceiving(received)),
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <CheckboxField label={t('check.compared')} name="compared" />
      <DateField help={t('ownAwareOnHelp')} label={t('ownAwareOn')} name="ownAwareOn" />
      <SubmitButton>{t('check.button')}</SubmitButton>
    </FormShell>
  )
}
