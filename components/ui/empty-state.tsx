import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not there: 「進行中の事案はありません」. */
  title: ReactNode
  /** What to do next, in a sentence. Required: a blank page helps nobody. */
  children: ReactNode
  action?: ReactNode
}

/** Instead of an empty list. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-12 border border-dashed border-solid-gray-536 p-6">
      <p className="text-std-17B-170">{title}</p>
      <div className="max-w-3xl text-std-16N-170">{children}</div>
      {action}
    </div>
  )
}
