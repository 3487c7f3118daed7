import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

type ProgressBarProps = {
  label: ReactNode
  done: number
  /** Unknown total: the bar is alive, without a percentage. */
  total: number | null
  /** What is happening now, e.g. 「3,214件中 1,200件を確認しました」. Announced politely, so keep it to a step or two a second. */
  status?: ReactNode
}

/** Work in the background that a person can watch. */
export function ProgressBar({ label, done, total, status }: ProgressBarProps) {
  const id = useId()
  const t = useTranslations('ui.progress')
  return (
    <div className="flex flex-col gap-2">
      <label className="text-std-16B-170" htmlFor={id}>
        {label}
      </label>
      <progress
        className={`h-4 w-full appearance-none overflow-hidden rounded-8 border border-solid-gray-536 bg-solid-gray-50 accent-blue-900 [&::-moz-progress-bar]:bg-blue-900 [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-blue-900 ${total === null ? 'animate-pulse bg-blue-300' : ''}`}
        id={id}
        max={total ?? undefined}
        value={total === null ? undefined : Math.min(done, total)}
      />
      <p aria-live="polite" className="text-std-16N-170 tabular-nums">
        {status ?? (total === null ? t('unknown', { done }) : t('known', { done, total }))}
      </p>
    </div>
  )
}
