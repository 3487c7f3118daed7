'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'

type Props = { action: Action<unknown>; contactId: string; today: string }

/** Somebody says that they compared an entry with its source, and when. */
export function ConfirmContactForm({ action, contactId, today }: Props) {
  const t = useTranslations('directory.confirm')
  const form = useActionForm({
    schema: () => import('@/lib/notice/directory/schema').then((m) => m.ConfirmContact),
    action,
    defaultValues: { contactId, checkedOn: today },
  })
  return (
    <FormShell form={form} savedMessage={t('done')}>
      <DateField label={t('checkedOn')} max={today} name="checkedOn" required />
      <SubmitButton tone="secondary">{t('submit')}</SubmitButton>
    </FormShell>
  )
}
