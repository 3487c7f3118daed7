'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import type { AddPerson } from '@/lib/person/schema'
import { PersonFields } from './person-fields'

type AddPersonFormProps = {
  incidentId: string
  items: string[]
  /** Clients whose data it may be; empty where nobody entrusted anything. */
  entrustors: readonly Option[]
  listHref: string
  action: Action<unknown>
}

/** One more person. Every item of the incident is ticked: for one patient that is the answer. */
export function AddPersonForm({ incidentId, items, entrustors, listHref, action }: AddPersonFormProps) {
  const t = useTranslations('person.form')
  const all = useTranslations('person')
  const router = useRouter()
  // No draft key: a draft would leave the person's data in the browser.
  const form = useActionForm<AddPerson, unknown>({
    schema: () => import('@/lib/person/schema').then((m) => m.AddPerson),
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
      entrustorId: '',
    },
    onDone: () => router.push(listHref),
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <PersonFields items={items} />
      {entrustors.length > 0 && (
        <SelectField<AddPerson>
          empty={all('map.ownData')}
          label={all('field.entrustor')}
          name="entrustorId"
          options={entrustors}
        />
      )}
      <SubmitButton>{t('add')}</SubmitButton>
    </FormShell>
  )
}
