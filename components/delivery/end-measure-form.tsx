'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { Action } from '@/lib/door/result'

type EndMeasureFormProps = { measureId: string; today: string; desk: boolean; action: Action<unknown> }

/** The day a measure ended. A desk forgets at once. */
export function EndMeasureForm({ measureId, today, desk, action }: EndMeasureFormProps) {
  const t = useTranslations('delivery.measure')
  const form = useActionForm({
    schema: () => import('@/lib/notice/delivery/schema').then((m) => m.EndMeasure),
    action,
    defaultValues: { measureId, endedOn: today },
  })
  return (
    <Disclosure summary={t('endTitle')}>
      <FormShell form={form} savedMessage={t('endedDone')}>
        {desk && <p>{t('endDesk')}</p>}
        <DateField label={t('endedOn')} max={today} name="endedOn" required />
        <SubmitButton tone="secondary">{t('end')}</SubmitButton>
      </FormShell>
    </Disclosure>
  )
}
