'use client'

import { type FieldValues, useFormContext } from 'react-hook-form'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Option } from '@/components/ui/select'
import { type BoundField, useBoundField } from './use-bound-field'
import { textOf } from './values'

type RadioFieldProps<V extends FieldValues> = BoundField<V> & { options: readonly Option[]; inline?: boolean }

/** One of two to about seven. */
export function RadioField<V extends FieldValues = FieldValues>(props: RadioFieldProps<V>) {
  const { name, label, help, required = false, options, inline } = props
  const { register } = useFormContext()
  const { id, error, stored } = useBoundField(name, { label, options })
  const { name: fieldName, ...input } = register(name)
  return (
    <RadioGroup
      defaultValue={textOf(stored)}
      error={error}
      help={help}
      id={id}
      inline={inline}
      input={input}
      legend={label}
      name={fieldName}
      options={options}
      required={required}
    />
  )
}
