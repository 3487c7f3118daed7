'use client'

import { type FieldValues, useFormContext } from 'react-hook-form'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Option } from '@/components/ui/select'
import { type BoundField, useBoundField } from './use-bound-field'

type RadioFieldProps<V extends FieldValues> = BoundField<V> & { options: readonly Option[]; inline?: boolean }

/** One of two to about seven. */
export function RadioField<V extends FieldValues = FieldValues>(props: RadioFieldProps<V>) {
  const { name, label, help, required = false, options, inline } = props
  const { register } = useFormContext()
  const { id, error } = useBoundField(name, { label, options })
  const { name: fieldName, ...input } = register(name)
  return (
    <RadioGroup
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
