import type { ReactNode } from 'react'

type CardProps = {
  title?: ReactNode
  /** The level that fits the page: h2 under the page's h1. */
  heading?: 'h2' | 'h3' | 'h4'
  /** Right of the title: a badge or one small button. */
  aside?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page with its own heading. */
export function Card({ title, heading = 'h2', aside, id, children }: CardProps) {
  const Heading = heading
  return (
    <section
      className="flex flex-col gap-4 rounded-12 border border-solid-gray-420 bg-white p-4 sm:p-6 print:break-inside-avoid"
      id={id}
    >
      {title && (
        <div className="flex flex-wrap items-start justify-between gap-2">
          <Heading className="text-std-20B-150">{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
