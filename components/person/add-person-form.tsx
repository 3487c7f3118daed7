'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { AddPerson } from '@/lib/person/schema'
import { PersonFields } from './person-fields'

type AddPersonFormProps = { incidentId: string; items: string[]; listHref: string; action: Action<unknown> }

/** One more person. Every item of the incident is ticked: for one patient that is the answer. */
export function AddPersonForm({ incidentId, items, listHref, action }: AddPersonFormProps) {
  const t = useTranslations('person.form')
  const router = useRouter()
  // No draft key: a draft would leave the person's data in the browser.
  const form = useActionForm<AddPerson, unknown>({
    schema: AddPerson,
    action,
    defaultValues: {
      incidentId,
      name: '',
      nameKana: '',
      honorific: '',
      postalCode: '',
      address: '',
      building: '',
      phone: '',
      email: '',
      memberId: '',
      itemCodes: items,
      addressee: 'self',
      language: 'ja',
    },
    onDone: () => router.push(listHref),
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <PersonFields items={items} />
      <SubmitButton>{t('add')}</SubmitButton>
    </FormShell>
  )
}
