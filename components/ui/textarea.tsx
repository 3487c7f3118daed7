import type { ComponentProps } from 'react'
import { CONTROL_LOOK, type ControlProps, type Native } from './control'

type TextareaProps = ControlProps & Native<ComponentProps<'textarea'>>

/** Grows with what is written where the browser can; `rows` is the least. */
export function Textarea({ rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      className={`${CONTROL_LOOK} field-sizing-content read-only:border-dashed`}
      rows={rows}
      style={{ minHeight: `calc(${rows} * 1.7em + 1.125rem)` }}
    />
  )
}
