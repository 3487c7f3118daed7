'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormShell } from '@/components/form/form-shell'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { Action } from '@/lib/door/result'
import type { ClientChoice } from '@/lib/notice/client-choices'
import { LETTERS_PER_FILE } from '@/lib/notice/model'

type StartPrintFormProps = {
  incidentId: string
  choices: readonly ClientChoice[]
  /** The incident's data was entrusted: it is said for whom a run is, also when there is one choice left. */
  entrusted: boolean
  action: Action<unknown>
}

/** Starts a print run for everybody who needs a letter; where data was entrusted, for one client's persons. */
export function StartPrintForm({ incidentId, choices, entrusted, action }: StartPrintFormProps) {
  const t = useTranslations('notice.print')
  const client = useTranslations('notice.client')
  const form = useActionForm({
    schema: () => import('@/lib/notice/schema').then((m) => m.CreateBatch),
    action,
    defaultValues: { incidentId, lettersPerFile: LETTERS_PER_FILE, duplex: false, entrustorId: choices[0]?.id ?? '' },
  })
  const chosen = useWatch({ control: form.methods.control, name: 'entrustorId' })
  const { people } = choices.find(({ id }) => id === (chosen ?? '')) ?? { people: 0 }
  return (
    <FormShell form={form} savedMessage={null}>
      <p>{t('startBody')}</p>
      {entrusted && (
        <SelectField
          empty={false}
          help={client('help')}
          label={client('choose')}
          name="entrustorId"
          required
          options={choices.map(({ id, name, people: count }) => ({
            value: id,
            label: client('choice', { name: name ?? client('none'), count }),
          }))}
        />
      )}
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
      <SubmitButton>{t('start', { count: people })}</SubmitButton>
    </FormShell>
  )
}
