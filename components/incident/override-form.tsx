'use client'

import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { EffectiveAssessment } from '@/lib/incident/model'

type Props = { incidentId: string; assessment: EffectiveAssessment; action: Action<unknown> }

/** A manager's own answer. The computed one is kept beside it. */
export function OverrideForm({ incidentId, assessment, action }: Props) {
  const t = useTranslations('incident')
  const { regime, findings } = assessment.computed
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.OverrideAssessment),
    action,
    defaultValues: {
      incidentId,
      reportable: assessment.reportable,
      categories: assessment.categories.map(String),
      reason: '',
    },
  })
  return (
    <FormShell form={form}>
      <p>{t('override.help')}</p>
      <CheckboxField label={t('override.reportable')} name="reportable" />
      <CheckboxGroupField
        label={t('override.categories')}
        name="categories"
        options={findings.map(({ category }) => ({
          value: String(category),
          label: t(`category.${regime}.${category}`),
        }))}
      />
      <TextAreaField help={t('override.reasonHelp')} label={t('override.reason')} name="reason" required />
      <SubmitButton>{t('override.submit')}</SubmitButton>
    </FormShell>
  )
}

type WithdrawProps = { incidentId: string; overrideId: string; action: Action<unknown> }

/** Takes the override back: the computed answer stands again. */
export function WithdrawOverrideButton({ incidentId, overrideId, action }: WithdrawProps) {
  const t = useTranslations('incident.override')
  return (
    <ActionButton
      action={action}
      confirm={{ title: t('withdrawTitle'), body: t('withdrawBody'), label: t('withdraw') }}
      input={{ incidentId, overrideId }}
    >
      {t('withdraw')}
    </ActionButton>
  )
}
