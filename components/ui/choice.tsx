import { type ComponentProps, type ReactNode, useId } from 'react'

type ChoiceProps = Omit<
  ComponentProps<'input'>,
  'className' | 'style' | 'type' | 'placeholder' | 'aria-label' | 'title' | 'children'
> & {
  kind: 'checkbox' | 'radio'
  label: ReactNode
  help?: ReactNode
  invalid?: boolean
}

/** One box or one circle with its label: the whole line is the target, 44 pixels high at least. */
export function Choice({ kind, label, help, invalid, id, ...rest }: ChoiceProps) {
  const made = useId()
  const control = id ?? made
  const helpId = help ? `${control}-help` : undefined
  return (
    <div className="flex flex-col">
      <label className="flex min-h-11 items-start gap-2 py-2 text-std-16N-170" htmlFor={control}>
        <input
          {...rest}
          aria-describedby={[rest['aria-describedby'], helpId].filter(Boolean).join(' ') || undefined}
          aria-invalid={invalid || undefined}
          className="mt-0.5 size-6 shrink-0 accent-blue-900 aria-invalid:outline-2 aria-invalid:outline-error-1"
          id={control}
          type={kind}
        />
        <span className="min-w-0">{label}</span>
      </label>
      {help && (
        <p className="-mt-1 mb-1 ml-8 text-std-16N-170 text-solid-gray-700" id={helpId}>
          {help}
        </p>
      )}
    </div>
  )
}
