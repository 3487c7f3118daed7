'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import type { AddAbsence } from '@/lib/organisation/absence-schema'

type Props = {
  action: Action<unknown>
  own: string
  today: string
  deputies: readonly Option[]
  /** Whose absences may be noted beside one's own; null: nobody's. */
  people: readonly Option[] | null
}

/** Days somebody is away, and who acts instead. */
export function AddAbsenceForm({ action, own, today, deputies, people }: Props) {
  const t = useTranslations('reminder.absence')
  const form = useActionForm({
    schema: () => import('@/lib/organisation/absence-schema').then((m) => m.AddAbsence),
    action,
    defaultValues: { userId: people ? '' : own, deputyId: '', fromOn: '', toOn: '' },
    clearOnDone: true,
  })
  return (
    <FormShell form={form} savedMessage={t('added')}>
      {people && <SelectField<AddAbsence> label={t('user')} name="userId" options={people} required />}
      <DateField<AddAbsence> label={t('from')} name="fromOn" required />
      <DateField<AddAbsence> label={t('to')} min={today} name="toOn" required />
      <SelectField<AddAbsence> help={t('deputyHelp')} label={t('deputy')} name="deputyId" options={deputies} required />
      <SubmitButton>{t('add')}</SubmitButton>
    </FormShell>
  )
}
