'use client'

import type { ComponentProps } from 'react'
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { type BoundField, useBoundField } from './use-bound-field'
import { textOf } from './values'

type DateFieldProps<V extends FieldValues> = BoundField<V> & Pick<ComponentProps<typeof DateInput>, 'min' | 'max'>

function AnyDateField({ type, ...props }: DateFieldProps<FieldValues> & { type: 'date' | 'datetime-local' }) {
  const { name, label, help, required = false, ...input } = props
  const { register } = useFormContext()
  const current = useWatch({ name })
  const { id, error, stored } = useBoundField(name, { label })
  return (
    <Field error={error} help={help} id={id} label={label} required={required}>
      {(control) => (
        <DateInput
          {...control}
          {...input}
          {...register(name)}
          defaultValue={textOf(stored)}
          current={current}
          type={type}
        />
      )}
    </Field>
  )
}

/** A day, as `YYYY-MM-DD`; '' while there is none. Shows 年月日 and the weekday. */
export function DateField<V extends FieldValues = FieldValues>(props: DateFieldProps<V>) {
  return <AnyDateField {...props} type="date" />
}

/** A day and a time in Japan, as `YYYY-MM-DDTHH:mm`; '' while there is none. */
export function DateTimeField<V extends FieldValues = FieldValues>(props: DateFieldProps<V>) {
  return <AnyDateField {...props} type="datetime-local" />
}
