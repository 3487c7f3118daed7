'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import type { Action } from '@/lib/door/result'

type Props = {
  reportId: string
  /** Open items need a reason. */
  needsReason: boolean
  lastReason: string
  /** What is asked for is why the reports are taken back. */
  withdrawal: boolean
  /** Something that must be there is missing. */
  blocked: boolean
  action: Action<unknown>
}

/** Freezes the report and asks a manager to sign it. */
export function SubmitReportForm({ reportId, needsReason, lastReason, withdrawal, blocked, action }: Props) {
  const t = useTranslations('report.submit')
  const form = useActionForm({
    schema: () => import('@/lib/report/schema').then((m) => m.SubmitReport),
    action,
    draftKey: `report/${reportId}/submit`,
    defaultValues: { reportId, unknownReason: needsReason ? lastReason : '' },
  })
  return (
    <Card title={t('title')}>
      {blocked ? (
        <p>{t('blocked')}</p>
      ) : (
        <>
          <p>{t('lead')}</p>
          <FormShell form={form} savedMessage={null}>
            {needsReason && (
              <TextAreaField
                help={t(withdrawal ? 'withdrawalReasonHelp' : 'reasonHelp')}
                label={t(withdrawal ? 'withdrawalReason' : 'reason')}
                lang="ja"
                name="unknownReason"
                required
                rows={4}
              />
            )}
            <SubmitButton>{t('button')}</SubmitButton>
          </FormShell>
        </>
      )}
    </Card>
  )
}
