'use client'

import { type FieldValues, useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorText } from '@/components/ui/field-text'
import { type BoundField, useBoundField } from './use-bound-field'

/** One yes or no (a boolean). An unticked box is an answer, so there is no badge. */
export function CheckboxField<V extends FieldValues = FieldValues>(props: Omit<BoundField<V>, 'required'>) {
  const { name, label, help } = props
  const { register } = useFormContext()
  const { id, error, stored } = useBoundField(name, { label })
  return (
    <div>
      <Checkbox
        {...register(name)}
        defaultChecked={stored === true}
        aria-describedby={error && `${id}-error`}
        help={help}
        id={id}
        invalid={Boolean(error)}
        label={label}
      />
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
    </div>
  )
}
