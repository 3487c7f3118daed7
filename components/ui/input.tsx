import type { ComponentProps } from 'react'
import { CONTROL_LOOK, type ControlProps, type Native } from './control'

const WIDTHS = { full: '', medium: 'sm:max-w-80', short: 'max-w-40' } as const

type InputProps = ControlProps &
  Native<Omit<ComponentProps<'input'>, 'type' | 'size'>> & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'time' | 'month' | 'file'
    /** How wide the answer is expected to be: the box itself is a hint. */
    width?: keyof typeof WIDTHS
  }

export function Input({ type = 'text', width = 'full', ...rest }: InputProps) {
  return <input {...rest} className={`${CONTROL_LOOK} read-only:border-dashed ${WIDTHS[width]}`} type={type} />
}
