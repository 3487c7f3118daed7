'use client'

import { type ReactNode, useState } from 'react'
import { Icon } from '@/components/ui/icon'

type ContactRowProps = {
  id: string
  name: string
  reach: string
  badge: ReactNode
  /** Where somebody has something to do. Recording it does not close the row under their hands. */
  openAtFirst: boolean
  children: ReactNode
}

/** One line of the directory, with all that is known of the entry folded under it. */
export function ContactRow({ id, name, reach, badge, openAtFirst, children }: ContactRowProps) {
  const [open] = useState(openAtFirst)
  return (
    <li className="scroll-mt-4 border-b border-solid-gray-420 first:border-t" id={id}>
      <details className="group" open={open}>
        <summary className="flex min-h-11 list-none items-start gap-2 rounded-4 py-3 hover:bg-blue-50 [&::-webkit-details-marker]:hidden">
          <span className="mt-0.5 shrink-0 text-blue-1000 transition-transform group-open:rotate-180">
            <Icon name="chevronDown" size={24} />
          </span>
          <span className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <span className="min-w-0">
              <span className="block text-std-17B-170">{name}</span>
              <span className="block text-std-16N-170 text-solid-gray-700">{reach}</span>
            </span>
            {badge}
          </span>
        </summary>
        <div className="flex flex-col gap-6 pb-6 sm:pl-8">{children}</div>
      </details>
    </li>
  )
}
