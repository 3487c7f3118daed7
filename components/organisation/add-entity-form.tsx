'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { AddEntity } from '@/lib/organisation/schema'
import { EntityFields } from './entity-fields'

const EMPTY: AddEntity = {
  code: '',
  name: '',
  corporateNumber: '',
  postalCode: '',
  address: '',
  representative: '',
  industry: '',
  contactName: '',
  contactDepartment: '',
  contactPhone: '',
  contactEmail: '',
  deskName: '',
  deskPhone: '',
  deskHours: '',
  deskEmail: '',
  website: '',
  mailDomains: '',
  authorities: [],
}

/** A new legal entity. */
export function AddEntityForm({ action }: { action: Action<{ id: string }> }) {
  const t = useTranslations('organisation.entities')
  const router = useRouter()
  const form = useActionForm({
    schema: () => import('@/lib/organisation/schema').then((m) => m.AddEntity),
    action,
    defaultValues: EMPTY,
    draftKey: 'entity/new',
    onDone: () => router.push('/settings/entities'),
  })
  return (
    <FormShell form={form}>
      <TextField help={t('codeHelp')} label={t('code')} name="code" required spellCheck={false} width="short" />
      <EntityFields />
      <SubmitButton>{t('addSubmit')}</SubmitButton>
    </FormShell>
  )
}
