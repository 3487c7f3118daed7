'use client'

import { type FieldValues, useController } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import type { Option } from '@/components/ui/select'
import { type BoundField, useBoundField } from './use-bound-field'

type CheckboxGroupFieldProps<V extends FieldValues> = BoundField<V> & {
  options: readonly Option[]
  /** Two or three columns on a wide screen, for many short labels. */
  columns?: 1 | 2 | 3
}

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' } as const

/** Any of several (an array of values, in the order of the options). */
export function CheckboxGroupField<V extends FieldValues = FieldValues>(props: CheckboxGroupFieldProps<V>) {
  const { name, label, help, required = false, options, columns = 1 } = props
  const { field } = useController<FieldValues>({ name })
  const { id, error } = useBoundField(name, { label, options })
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  const toggle = (value: string, on: boolean) =>
    field.onChange(options.map((option) => option.value).filter((v) => (v === value ? on : chosen.includes(v))))
  return (
    <Fieldset error={error} help={help} legend={label} required={required}>
      <div className={`grid gap-x-6 ${COLUMNS[columns]}`}>
        {options.map((option, index) => (
          <Checkbox
            checked={chosen.includes(option.value)}
            help={option.help}
            id={index === 0 ? id : undefined}
            invalid={Boolean(error)}
            key={option.value}
            label={option.label}
            name={field.name}
            onBlur={field.onBlur}
            onChange={(event) => toggle(option.value, event.target.checked)}
            ref={index === 0 ? field.ref : undefined}
            value={option.value}
          />
        ))}
      </div>
    </Fieldset>
  )
}
