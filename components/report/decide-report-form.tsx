'use client'

import { useTranslations } from 'next-intl'
import { DecisionFields } from '@/components/approval/decision-fields'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
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
        <DecisionFields inline />
        <SubmitButton>{t('button')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
