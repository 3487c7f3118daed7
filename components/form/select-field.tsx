'use client'

import { type FieldValues, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { type Option, Select } from '@/components/ui/select'
import { type BoundField, useBoundField } from './use-bound-field'
import { textOf } from './values'

type SelectFieldProps<V extends FieldValues> = BoundField<V> & {
  options: readonly Option[]
  /** The text of an empty first choice; true for 「選択してください」 (the default), false when a value is always set. */
  empty?: boolean | string
}

/** One of many. */
export function SelectField<V extends FieldValues = FieldValues>(props: SelectFieldProps<V>) {
  const { name, label, help, required = false, options, empty = true } = props
  const { register } = useFormContext()
  const { id, error, stored } = useBoundField(name, { label, options })
  return (
    <Field error={error} help={help} id={id} label={label} required={required}>
      {(control) => (
        <Select {...control} {...register(name)} defaultValue={textOf(stored)} empty={empty} options={options} />
      )}
    </Field>
  )
}
