'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { DutyKind } from '@/lib/duty/model'

type Props = { incidentId: string; kind: DutyKind; current: string | null; action: Action<void> }

/** A duty without a day count is looked at again on a day the user names. */
export function RecheckForm({ incidentId, kind, current, action }: Props) {
  const t = useTranslations('duty')
  const form = useActionForm({
    schema: () => import('@/lib/duty/schema').then((m) => m.SetRecheck),
    action,
    defaultValues: {
      incidentId,
      kind: kind === 'noticeToEntrustor' || kind === 'supplement' ? kind : 'noticeToPersons',
      recheckOn: current ?? '',
    },
  })
  return (
    <FormShell form={form}>
      <DateField help={t('recheckHelp')} label={t('recheckOn')} name="recheckOn" required />
      <SubmitButton tone="secondary">{t('recheckSave')}</SubmitButton>
    </FormShell>
  )
}
