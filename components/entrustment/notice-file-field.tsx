'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { useController } from 'react-hook-form'
import { useBoundField } from '@/components/form/use-bound-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LARGEST_NOTICE } from '@/lib/entrustment/choices'

/** Chooses the data file of a notice. Its text becomes the value of the field: it is small and goes with the form. */
export function NoticeFileField() {
  const t = useTranslations('entrustment')
  const { field } = useController({ name: 'file' })
  const { id, error } = useBoundField('file', { label: t('receive.file') })
  const [tooLarge, setTooLarge] = useState(false)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    const fits = file !== undefined && file.size <= LARGEST_NOTICE
    setTooLarge(file !== undefined && !fits)
    field.onChange(fits ? await file.text() : '')
  }
  return (
    <Field
      error={tooLarge ? t('errors.fileTooLarge') : error}
      help={t('receive.fileHelp')}
      id={id}
      label={t('receive.file')}
      required
    >
      {(control) => (
        <Input
          {...control}
          accept=".json,application/json"
          name={field.name}
          onBlur={field.onBlur}
          onChange={choose}
          ref={field.ref}
          type="file"
        />
      )}
    </Field>
  )
}
