'use client'

import { type FieldValues, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { typedNumber } from './typed-number'
import { type BoundField, useBoundField } from './use-bound-field'
import { textOf } from './values'

type NumberFieldProps<V extends FieldValues> = BoundField<V> & {
  /** Said after the box: 人, 件, 通. */
  unit?: string
}

/** A number, or null while empty. Full-width digits and commas are understood; it is no spinner that a scroll can change. */
export function NumberField<V extends FieldValues = FieldValues>(props: NumberFieldProps<V>) {
  const { name, label, help, required = false, unit } = props
  const { register } = useFormContext()
  const { id, error, stored } = useBoundField(name, { label })
  return (
    <Field error={error} help={help} id={id} label={<NamedUnit label={label} unit={unit} />} required={required}>
      {(control) => (
        <span className="flex items-center gap-2">
          <Input
            {...control}
            {...register(name, { setValueAs: typedNumber })}
            autoComplete="off"
            defaultValue={textOf(stored)}
            inputMode="numeric"
            width="short"
          />
          {unit && <span aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** The unit stands behind the box for those who see it, and in the name of the box for those who hear it. */
function NamedUnit({ label, unit }: { label: string; unit?: string }) {
  return (
    <span className="relative">
      {label}
      {unit && <span className="sr-only"> {unit}</span>}
    </span>
  )
}
