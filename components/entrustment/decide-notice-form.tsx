'use client'

import { useTranslations } from 'next-intl'
import { DecisionFields } from '@/components/approval/decision-fields'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
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
        <DecisionFields inline />
        <SubmitButton>{t('decideButton')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
