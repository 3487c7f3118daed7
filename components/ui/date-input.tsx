import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { CONTROL_LOOK, type ControlProps, type Native } from './control'
import { writtenDate, writtenLocal } from './written-date'

type DateInputProps = ControlProps &
  Native<Omit<ComponentProps<'input'>, 'type' | 'size'>> & {
    /** `datetime-local` is meant, stored and shown as Japan time. */
    type?: 'date' | 'datetime-local'
    /** The value now, to be written out with its weekday beside the box. */
    current: string | null | undefined
  }

/** The browser's own date box (typing, arrows and calendar work), with 年月日 and the weekday beside it. */
export function DateInput({ type = 'date', current, ...rest }: DateInputProps) {
  const locale = useLocale()
  const written = (type === 'date' ? writtenDate : writtenLocal)(current ?? '', locale)
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <input
        {...rest}
        className={`${CONTROL_LOOK} ${type === 'date' ? 'sm:max-w-52' : 'sm:max-w-68'}`}
        max={rest.max ?? (type === 'date' ? '9999-12-31' : '9999-12-31T23:59')}
        type={type}
      />
      <output className="text-std-16N-170" htmlFor={rest.id}>
        {written}
      </output>
    </span>
  )
}
