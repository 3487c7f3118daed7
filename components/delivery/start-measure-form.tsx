'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { MEASURE_KINDS, MEASURE_REASONS } from '@/lib/notice/delivery/model'

type StartMeasureFormProps = {
  incidentId: string
  slug: string
  today: string
  /** People for whom nothing is decided yet. */
  open: number
  /** The generated text. */
  text: string
  action: Action<unknown>
}

/** A publication or a desk in place of the notice. */
export function StartMeasureForm({ incidentId, slug, today, open, text, action }: StartMeasureFormProps) {
  const t = useTranslations('delivery.measure')
  const form = useActionForm({
    schema: () => import('@/lib/notice/delivery/schema').then((m) => m.StartMeasure),
    action,
    draftKey: `incident/${slug}/measure`,
    clearOnDone: true,
    defaultValues: { incidentId, kind: '', reason: '', startedOn: today, text, place: '', coverOpen: open > 0 },
  })
  const kind = useWatch({ control: form.methods.control, name: 'kind' })
  return (
    <FormShell form={form} savedMessage={t('started')}>
      <RadioField
        label={t('kind')}
        name="kind"
        options={MEASURE_KINDS.map((value) => ({ value, label: t(`kindOf.${value}`), help: t(`kindHelp.${value}`) }))}
        required
      />
      <RadioField
        label={t('reason')}
        name="reason"
        options={MEASURE_REASONS.map((value) => ({ value, label: t(`reasonOf.${value}`) }))}
        required
      />
      <DateField label={t('startedOn')} max={today} name="startedOn" required />
      {kind === 'publication' && (
        <>
          {text === '' && <p>{t('noText')}</p>}
          <TextAreaField help={t('textHelp')} label={t('text')} name="text" required rows={20} />
          <TextField help={t('placeHelp')} label={t('place')} name="place" required />
        </>
      )}
      {open > 0 && <CheckboxField help={t('coverHelp')} label={t('cover', { count: open })} name="coverOpen" />}
      <SubmitButton>{t('submit')}</SubmitButton>
    </FormShell>
  )
}
