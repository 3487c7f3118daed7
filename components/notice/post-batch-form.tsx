'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'

/** All printed letters of a batch were posted on one day. */
export function PostBatchForm({ action, batchId, today }: { action: Action<unknown>; batchId: string; today: string }) {
  const t = useTranslations('notice.post')
  const form = useActionForm({
    schema: () => import('@/lib/notice/schema').then((m) => m.PostBatch),
    action,
    defaultValues: { batchId, postedOn: today },
  })
  return (
    <FormShell form={form} savedMessage={t('done')}>
      <DateField label={t('postedOn')} max={today} name="postedOn" required />
      <SubmitButton tone="secondary">{t('submit')}</SubmitButton>
    </FormShell>
  )
}
