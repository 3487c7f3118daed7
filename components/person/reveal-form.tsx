'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { REVEAL_PURPOSES } from '@/lib/person/choices'
import type { RevealedPerson } from '@/lib/person/model'
import type { RevealPerson } from '@/lib/person/schema'

type RevealFormProps = {
  personId: string
  action: Action<RevealedPerson>
  onRevealed: (person: RevealedPerson) => void
}

/** Why somebody wants to see a person's data: without a purpose nothing is shown. */
export function RevealForm({ personId, action, onRevealed }: RevealFormProps) {
  const t = useTranslations('person.reveal')
  const form = useActionForm<RevealPerson, RevealedPerson>({
    schema: () => import('@/lib/person/schema').then((m) => m.RevealPerson),
    action,
    defaultValues: { personId, purpose: '', note: '' },
    onDone: onRevealed,
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <p>{t('lead')}</p>
      <RadioField<RevealPerson>
        label={t('purpose')}
        name="purpose"
        options={REVEAL_PURPOSES.map((purpose) => ({ value: purpose, label: t(`purposes.${purpose}`) }))}
        required
      />
      <TextField<RevealPerson> autoComplete="off" help={t('noteHelp')} label={t('note')} name="note" required={false} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </FormShell>
  )
}
