'use client'

import type { ComponentProps } from 'react'
import { type FieldValues, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { type BoundField, useBoundField } from './use-bound-field'
import { textOf } from './values'

type TextFieldProps<V extends FieldValues> = BoundField<V> &
  Pick<
    ComponentProps<typeof Input>,
    'type' | 'width' | 'autoComplete' | 'inputMode' | 'readOnly' | 'spellCheck' | 'lang'
  >

/** One line of text, an address, a password. */
export function TextField<V extends FieldValues = FieldValues>(props: TextFieldProps<V>) {
  const { name, label, help, required = false, ...input } = props
  const { register } = useFormContext()
  const { id, error, stored } = useBoundField(name, { label })
  return (
    <Field error={error} help={help} id={id} label={label} required={required}>
      {(control) => <Input {...control} {...input} {...register(name)} defaultValue={textOf(stored)} />}
    </Field>
  )
}
