'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { ChangeEntity } from '@/lib/organisation/schema'
import { EntityFields } from './entity-fields'

/** The entity as it is stored, in its form's spelling; changed and saved as a whole. */
export function ChangeEntityForm({ action, entity }: { action: Action<void>; entity: ChangeEntity }) {
  const t = useTranslations('organisation.entities')
  const form = useActionForm({
    schema: () => import('@/lib/organisation/schema').then((m) => m.ChangeEntity),
    action,
    defaultValues: entity,
    draftKey: `entity/${entity.id}`,
  })
  return (
    <FormShell form={form}>
      <EntityFields />
      <CheckboxField help={t('activeHelp')} label={t('activeLabel')} name="active" />
      <SubmitButton />
    </FormShell>
  )
}
