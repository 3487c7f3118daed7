import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type Step = {
  key: string
  label: ReactNode
  state: 'done' | 'current' | 'todo'
  /** When, by whom, or what is missing. */
  note?: ReactNode
}

const MARK: Record<Step['state'], string> = {
  done: 'border-success-2 bg-success-2 text-white',
  current: 'border-blue-900 bg-blue-900 text-white',
  todo: 'border-solid-gray-536 bg-white text-solid-gray-700',
}

/** The way of one thing from start to end, and where it is now. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  const t = useTranslations('ui.step')
  return (
    <ol aria-label={label} className="flex flex-col gap-3 sm:flex-row sm:gap-6">
      {steps.map((step, index) => (
        <li
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="flex gap-3 sm:flex-1"
          key={step.key}
        >
          <span
            className={`flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-dns-16B-130 ${MARK[step.state]}`}
          >
            {step.state === 'done' ? <Icon name="check" size={20} /> : <span aria-hidden="true">{index + 1}</span>}
          </span>
          <span className="flex min-w-0 flex-col">
            <span className="text-std-16B-170">
              {step.label}
              <span className="sr-only">{t(step.state)}</span>
            </span>
            {step.note && <span className="text-std-16N-170 text-solid-gray-700">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
