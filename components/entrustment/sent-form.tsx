'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateTimeField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import type { Action } from '@/lib/door/result'
import { WAYS } from '@/lib/entrustment/choices'

type Props = {
  noticeId: string
  /** Last day of the guide, while the duty is open. */
  dueOn: string | null
  action: Action<unknown>
}

/** When and how the notice reached the client. */
export function SentForm({ noticeId, dueOn, action }: Props) {
  const t = useTranslations('entrustment.notice')
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.RecordSent),
    action,
    draftKey: `entrustor-notice/${noticeId}/sent`,
    defaultValues: { noticeId, sentAt: '', sentBy: '', lateReason: '' },
  })
  const sentAt = useWatch({ control: form.methods.control, name: 'sentAt' })
  const late = dueOn !== null && String(sentAt ?? '').slice(0, 10) > dueOn
  return (
    <Card title={t('sentTitle')}>
      <FormShell form={form} savedMessage={null}>
        <DateTimeField label={t('sentAt')} name="sentAt" required />
        <RadioField
          label={t('sentBy')}
          name="sentBy"
          options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          required
        />
        {late && <TextAreaField help={t('lateReasonHelp')} label={t('lateReason')} name="lateReason" rows={3} />}
        <SubmitButton>{t('sentButton')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
