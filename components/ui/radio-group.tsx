import type { ComponentProps, ReactNode } from 'react'
import { Choice } from './choice'
import { Fieldset } from './fieldset'
import type { Option } from './select'

type RadioGroupProps = {
  legend: ReactNode
  help?: ReactNode
  error?: ReactNode
  required?: boolean
  name: string
  options: readonly Option[]
  defaultValue?: string
  /** Side by side when the labels are short (はい・いいえ). */
  inline?: boolean
  /** The first circle gets this id, so that a list of errors can point to it. */
  id?: string
  input?: Pick<ComponentProps<'input'>, 'onChange' | 'onBlur' | 'ref'>
}

/** One question, one answer of two to about seven. */
export function RadioGroup({ name, options, defaultValue, inline, id, input, error, ...group }: RadioGroupProps) {
  return (
    <Fieldset {...group} error={error}>
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>
        {options.map((option, index) => (
          <Choice
            {...input}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            help={option.help}
            id={index === 0 ? id : undefined}
            invalid={Boolean(error)}
            key={option.value}
            kind="radio"
            label={option.label}
            name={name}
            value={option.value}
          />
        ))}
      </div>
    </Fieldset>
  )
}
