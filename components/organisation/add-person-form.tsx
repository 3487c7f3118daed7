'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { LinkButton } from '@/components/ui/link-button'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import { IssuedPassword } from './issued-password'
import { PersonFields } from './person-fields'

type AddPersonFormProps = { action: Action<{ id: string; password: string }>; entities: readonly Option[] }

/** Gives somebody an account; then shows the first password, once. */
export function AddPersonForm({ action, entities }: AddPersonFormProps) {
  const t = useTranslations('organisation.people')
  const [issued, setIssued] = useState<{ email: string; password: string } | null>(null)
  const form = useActionForm({
    schema: () => import('@/lib/organisation/schema').then((m) => m.AddPerson),
    action,
    defaultValues: { email: '', name: '', role: '', entityIds: [] },
    onDone: ({ password }) => setIssued({ email: form.methods.getValues('email'), password }),
  })
  if (issued)
    return (
      <div className="flex flex-col gap-6">
        <IssuedPassword email={issued.email} password={issued.password} title={t('added')} />
        <div>
          <LinkButton href="/settings/people">{t('back')}</LinkButton>
        </div>
      </div>
    )
  return (
    <FormShell form={form} savedMessage={null}>
      <TextField
        autoComplete="off"
        help={t('emailHelp')}
        label={t('email')}
        name="email"
        required
        spellCheck={false}
        type="email"
      />
      <PersonFields entities={entities} />
      <SubmitButton>{t('addSubmit')}</SubmitButton>
    </FormShell>
  )
}
