'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { NumberField } from '@/components/form/number-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import { PARTS } from '@/lib/incident/choices'

type Props = { incidentId: string; choices: readonly Option[]; action: Action<unknown> }

/** A further entity of the incident. */
export function PartyForm({ incidentId, choices, action }: Props) {
  const t = useTranslations('entrustment')
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.AddParty),
    action,
    clearOnDone: true,
    defaultValues: { incidentId, entityId: '', part: '', personCount: null },
  })
  if (choices.length === 0) return <p>{t('parties.noChoice')}</p>
  return (
    <FormShell form={form}>
      <SelectField label={t('parties.entity')} name="entityId" options={choices} required />
      <RadioField
        label={t('parties.part')}
        name="part"
        options={PARTS.map((value) => ({ value, label: t(`parties.parts.${value}`) }))}
        required
      />
      <NumberField label={t('parties.personCount')} name="personCount" unit={t('form.persons')} />
      <SubmitButton>{t('parties.add')}</SubmitButton>
    </FormShell>
  )
}
