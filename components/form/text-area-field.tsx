'use client'

import type { ComponentProps } from 'react'
import { type FieldValues, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { type BoundField, useBoundField } from './use-bound-field'
import { textOf } from './values'

type TextAreaFieldProps<V extends FieldValues> = BoundField<V> &
  Pick<ComponentProps<typeof Textarea>, 'rows' | 'readOnly' | 'lang'>

/** Sentences. */
export function TextAreaField<V extends FieldValues = FieldValues>(props: TextAreaFieldProps<V>) {
  const { name, label, help, required = false, ...area } = props
  const { register } = useFormContext()
  const { id, error, stored } = useBoundField(name, { label })
  return (
    <Field error={error} help={help} id={id} label={label} required={required}>
      {(control) => <Textarea {...control} {...area} {...register(name)} defaultValue={textOf(stored)} />}
    </Field>
  )
}
