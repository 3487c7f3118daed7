import { type ReactNode, useId } from 'react'
import { ErrorText, HelpText } from './field-text'
import { RequirementBadge } from './requirement-badge'

type FieldsetProps = {
  legend: ReactNode
  help?: ReactNode
  error?: ReactNode
  required?: boolean
  /** `section` for a part of a form with several fields, `question` for one question with several controls. */
  level?: 'section' | 'question'
  children: ReactNode
}

/** A group of controls under one legend. */
export function Fieldset({ legend, help, error, required, level = 'question', children }: FieldsetProps) {
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  const section = level === 'section'
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={section ? 'min-w-0 border-t border-solid-gray-420 pt-6' : 'min-w-0'}
    >
      <legend
        className={`float-left mb-2 flex w-full flex-wrap items-center gap-2 ${section ? 'text-std-20B-150' : 'text-std-16B-170'}`}
      >
        {legend}
        {required !== undefined && <RequirementBadge required={required} />}
      </legend>
      <div className={`clear-both flex flex-col ${section ? 'gap-6' : 'gap-2'}`}>
        {help && <HelpText id={`${id}-help`}>{help}</HelpText>}
        {children}
        {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      </div>
    </fieldset>
  )
}
