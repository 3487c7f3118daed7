'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import type { Action } from '@/lib/door/result'
import type { RevealedPerson } from '@/lib/person/model'
import type { EditPerson } from '@/lib/person/schema'
import { PersonFields } from './person-fields'

type EditPersonFormProps = {
  personId: string
  revealed: RevealedPerson
  items: string[]
  action: Action<unknown>
  onSaved: () => void
  onCancel: () => void
}

/** Corrects what was revealed. */
export function EditPersonForm({ personId, revealed, items, action, onSaved, onCancel }: EditPersonFormProps) {
  const t = useTranslations('person.form')
  const { fields, itemCodes, reader, revision } = revealed
  // No draft key: a draft would leave the person's data in the browser.
  const form = useActionForm<EditPerson, unknown>({
    schema: () => import('@/lib/person/schema').then((m) => m.EditPerson),
    action,
    defaultValues: { ...fields, ...reader, itemCodes, personId, revision },
    onDone: onSaved,
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <PersonFields items={[...new Set([...items, ...itemCodes])]} showAll />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </FormShell>
  )
}
