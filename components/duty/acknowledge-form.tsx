'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { DutyKind } from '@/lib/duty/model'

type Props = { incidentId: string; kind: DutyKind; action: Action<void> }

/** Somebody says that they are on it; whoever answers for the duty is left in peace until the next reminder. */
export function AcknowledgeForm({ incidentId, kind, action }: Props) {
  const t = useTranslations('duty.acknowledge')
  const form = useActionForm({
    schema: () => import('@/lib/duty/schema').then((m) => m.AcknowledgeDuty),
    action,
    defaultValues: { incidentId, kind },
  })
  return (
    <FormShell form={form} savedMessage={t('done')}>
      <p className="text-solid-gray-700">{t('help')}</p>
      <SubmitButton tone="secondary">{t('button')}</SubmitButton>
    </FormShell>
  )
}
