'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { RETURN_REASONS, ReturnLetter } from '@/lib/notice/schema'

type ReturnLetterFormProps = { action: Action<unknown>; incidentId: string; today: string }

/** A letter came back: its code, when, and why. */
export function ReturnLetterForm({ action, incidentId, today }: ReturnLetterFormProps) {
  const t = useTranslations('notice.returned')
  const form = useActionForm({
    schema: ReturnLetter,
    action,
    defaultValues: { incidentId, code: '', returnedOn: today, reason: '' },
    onDone: () => form.methods.reset({ incidentId, code: '', returnedOn: today, reason: 'unknownAddress' }),
  })
  return (
    <FormShell form={form} savedMessage={t('done')}>
      <TextField autoComplete="off" help={t('codeHelp')} label={t('code')} name="code" required />
      <DateField label={t('returnedOn')} max={today} name="returnedOn" required />
      <SelectField
        empty
        label={t('reason')}
        name="reason"
        options={RETURN_REASONS.map((value) => ({ value, label: t(`why.${value}`) }))}
        required
      />
      <SubmitButton tone="secondary">{t('submit')}</SubmitButton>
    </FormShell>
  )
}
