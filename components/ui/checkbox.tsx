import type { ComponentProps } from 'react'
import { Choice } from './choice'

/** One yes-or-no with its label. Several under one question: `Fieldset` around them, or the form's `CheckboxGroupField`. */
export function Checkbox(props: Omit<ComponentProps<typeof Choice>, 'kind'>) {
  return <Choice {...props} kind="checkbox" />
}
