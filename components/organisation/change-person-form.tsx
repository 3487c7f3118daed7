'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import type { ChangePerson } from '@/lib/organisation/schema'
import { PersonFields } from './person-fields'

type ChangePersonFormProps = { action: Action<void>; person: ChangePerson; entities: readonly Option[] }

/** Name, role, entities and whether the account may be used. */
export function ChangePersonForm({ action, person, entities }: ChangePersonFormProps) {
  const t = useTranslations('organisation.people')
  const { id, version, name, role, active, entityIds } = person
  const form = useActionForm({
    schema: () => import('@/lib/organisation/schema').then((m) => m.ChangePerson),
    action,
    defaultValues: { id, version, name, role, active, entityIds },
    draftKey: `person/${id}`,
  })
  return (
    <FormShell form={form}>
      <PersonFields entities={entities} />
      <CheckboxField help={t('activeHelp')} label={t('activeLabel')} name="active" />
      <SubmitButton />
    </FormShell>
  )
}
