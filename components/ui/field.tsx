import { type ReactNode, useId } from 'react'
import type { ControlProps } from './control'
import { ErrorText, HelpText, Label } from './field-text'

type FieldProps = {
  label: ReactNode
  help?: ReactNode
  error?: ReactNode
  /** true 必須, false 任意, undefined no badge. */
  required?: boolean
  id?: string
  children: (control: ControlProps) => ReactNode
}

/** Label, help, error and one control, tied together: `<Field label="件名">{(c) => <Input {...c} name="title" />}</Field>`. */
export function Field({ label, help, error, required, id, children }: FieldProps) {
  const made = useId()
  const control = id ?? made
  const described = [help && `${control}-help`, error && `${control}-error`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={control} required={required}>
        {label}
      </Label>
      {help && <HelpText id={`${control}-help`}>{help}</HelpText>}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {error && <ErrorText id={`${control}-error`}>{error}</ErrorText>}
    </div>
  )
}
