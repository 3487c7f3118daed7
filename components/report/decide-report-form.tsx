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

type Props = {
  versionId: string
  number: number
  /** The paper with the DRAFT mark, once it is made. */
  draftFileId: string | null
  action: Action<unknown>
}

/** A manager's answer to the frozen version. */
export function DecideReportForm({ versionId, number, draftFileId, action }: Props) {
  const t = useTranslations('report.decide')
  const form = useActionForm({
    schema: () => import('@/lib/report/schema').then((m) => m.DecideReport),
    action,
    draftKey: `report/${versionId}/decide`,
    defaultValues: { versionId, decision: '', comment: '' },
  })
  const returning = useWatch({ control: form.methods.control, name: 'decision' }) === 'return'
  return (
    <Card title={t('title', { number })}>
      <p>{t('lead')}</p>
      {draftFileId && (
        <p>
          <TextLink external href={`/api/files/${draftFileId}?view=1`}>
            {t('draft')}
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
        <SubmitButton>{t('button')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
