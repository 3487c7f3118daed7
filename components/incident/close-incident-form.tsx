'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import type { Action } from '@/lib/door/result'

type Props = { incidentId: string; version: number; closed: boolean; reason: string | null; action: Action<unknown> }

/** Ends an incident with a reason, or takes it up again. */
export function CloseIncidentForm({ incidentId, version, closed, reason, action }: Props) {
  const t = useTranslations('incident.close')
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.CloseIncident),
    action,
    defaultValues: { incidentId, version, reason: '' },
  })
  return (
    <Card title={t(closed ? 'reopenTitle' : 'title')}>
      {closed && reason && <p>{t('closedBecause', { reason })}</p>}
      <div className="print:hidden">
        <FormShell form={form}>
          <TextAreaField help={t(closed ? 'reopenHelp' : 'help')} label={t('reason')} name="reason" required />
          <SubmitButton tone="secondary">{t(closed ? 'reopen' : 'submit')}</SubmitButton>
        </FormShell>
      </div>
    </Card>
  )
}
