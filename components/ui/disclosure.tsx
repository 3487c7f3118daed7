import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Something most readers can do without: the text of an article, the trace of a calculation. Open on paper. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="group text-std-16N-170" open={open}>
      <summary className="flex min-h-11 list-none items-center gap-1 rounded-4 py-2 text-blue-1000 underline underline-offset-[3px] hover:decoration-3 [&::-webkit-details-marker]:hidden">
        <span className="transition-transform group-open:rotate-180">
          <Icon name="chevronDown" size={20} />
        </span>
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="border-l-4 border-solid-gray-200 py-2 pl-4">{children}</div>
    </details>
  )
}
