'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import type { AssignIncident } from '@/lib/incident/assign-schema'

type Props = {
  action: Action<unknown>
  assignment: { incidentId: string; ownerId: string | null; managerId: string | null }
  registeredBy: string
  owners: readonly Option[]
  managers: readonly Option[]
}

/** Puts somebody in charge of an incident, and names the manager who answers for it. */
export function AssignForm({ action, assignment, registeredBy, owners, managers }: Props) {
  const t = useTranslations('reminder.assign')
  const form = useActionForm({
    schema: () => import('@/lib/incident/assign-schema').then((m) => m.AssignIncident),
    action,
    defaultValues: { ...assignment, ownerId: assignment.ownerId ?? '', managerId: assignment.managerId ?? '' },
  })
  return (
    <FormShell form={form}>
      <SelectField<AssignIncident>
        empty={t('ownerNone', { name: registeredBy })}
        help={t('ownerHelp')}
        label={t('owner')}
        name="ownerId"
        options={owners}
      />
      <SelectField<AssignIncident>
        empty={t('managerNone')}
        help={t('managerHelp')}
        label={t('manager')}
        name="managerId"
        options={managers}
      />
      <SubmitButton tone="secondary">{t('save')}</SubmitButton>
    </FormShell>
  )
}
