import type { ReactNode } from 'react'
import { PlainMessage } from './plain-message'

/** The same as a page of its own, for addresses that belong to no frame. */
export function PlainPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-6 p-6">
      <PlainMessage title={title}>{children}</PlainMessage>
    </main>
  )
}
