'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { Action } from '@/lib/door/result'

type Props = { noticeId: string; number: number; draftFileId: string | null; action: Action<unknown> }

/** A manager's answer to the frozen notice. */
export function DecideNoticeForm({ noticeId, number, draftFileId, action }: Props) {
  const t = useTranslations('entrustment.notice')
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.DecideEntrustorNotice),
    action,
    draftKey: `entrustor-notice/${noticeId}/decide`,
    defaultValues: { noticeId, decision: '', comment: '' },
  })
  const returning = useWatch({ control: form.methods.control, name: 'decision' }) === 'return'
  return (
    <Card title={t('decideTitle', { number })}>
      <p>{t('decideLead')}</p>
      {draftFileId && (
        <p>
          <TextLink external href={`/api/files/${draftFileId}?view=1`}>
            {t('draftPdf')}
          </TextLink>
        </p>
      )}
      <FormShell form={form} savedMessage={null}>
        <RadioField
          inline
          label={t('decision')}
          name="decision"
          options={[
            { value: 'approve', label: t('approve') },
            { value: 'return', label: t('return') },
          ]}
          required
        />
        <TextAreaField help={t('commentHelp')} label={t('comment')} name="comment" required={returning} rows={3} />
        <SubmitButton>{t('decideButton')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
