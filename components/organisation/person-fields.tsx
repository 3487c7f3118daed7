'use client'

import { useTranslations } from 'next-intl'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import type { Option } from '@/components/ui/select'
import { ROLES } from '@/lib/organisation/choices'

/** What is asked of everybody with an account. `entities`: value is the id. */
export function PersonFields({ entities }: { entities: readonly Option[] }) {
  const t = useTranslations('organisation')
  const roles = ROLES.map((role) => ({ value: role, label: t(`roles.${role}`), help: t(`roleHelp.${role}`) }))
  return (
    <>
      <TextField label={t('people.name')} name="name" required width="medium" />
      <RadioField label={t('people.role')} name="role" options={roles} required />
      {entities.length > 0 && (
        <CheckboxGroupField
          help={t('people.entitiesHelp')}
          label={t('people.entities')}
          name="entityIds"
          options={entities}
        />
      )}
    </>
  )
}
