'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormShell } from '@/components/form/form-shell'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { Action } from '@/lib/door/result'
import { LETTERS_PER_FILE } from '@/lib/notice/model'
import { CreateBatch } from '@/lib/notice/schema'

type StartPrintFormProps = { incidentId: string; toWrite: number; action: Action<unknown> }

/** Starts a print run for everybody who needs a letter. */
export function StartPrintForm({ incidentId, toWrite, action }: StartPrintFormProps) {
  const t = useTranslations('notice.print')
  const form = useActionForm({
    schema: CreateBatch,
    action,
    defaultValues: { incidentId, lettersPerFile: LETTERS_PER_FILE, duplex: false },
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <p>{t('startBody')}</p>
      <CheckboxField help={t('duplexHelp')} label={t('duplex')} name="duplex" />
      <Disclosure summary={t('options')}>
        <NumberField
          help={t('lettersPerFileHelp')}
          label={t('lettersPerFile')}
          name="lettersPerFile"
          required
          unit={t('letters')}
        />
      </Disclosure>
      <SubmitButton>{t('start', { count: toWrite })}</SubmitButton>
    </FormShell>
  )
}
