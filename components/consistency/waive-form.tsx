'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { WaiveMismatch } from '@/lib/consistency/schema'
import type { Action } from '@/lib/door/result'

type Props = { mismatch: Omit<WaiveMismatch, 'reason'>; action: Action<unknown> }

/** A manager lets one difference stand, and says why. */
export function WaiveForm({ mismatch, action }: Props) {
  const t = useTranslations('consistency.waive')
  const form = useActionForm({
    schema: () => import('@/lib/consistency/schema').then((m) => m.WaiveMismatch),
    action,
    defaultValues: { ...mismatch, reason: '' },
  })
  return (
    <Disclosure summary={t('open')}>
      <FormShell form={form} savedMessage={null}>
        <TextAreaField help={t('help')} label={t('reason')} name="reason" required rows={2} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </FormShell>
    </Disclosure>
  )
}
