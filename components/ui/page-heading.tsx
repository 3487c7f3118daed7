import type { ReactNode } from 'react'

type PageHeadingProps = {
  children: ReactNode
  /** Above the title: the incident's number, the kind of document. */
  kicker?: ReactNode
  /** One or two sentences on what this page is for. */
  lead?: ReactNode
  /** Badges under the title. */
  status?: ReactNode
  actions?: ReactNode
}

/** The one h1 of a page. */
export function PageHeading({ children, kicker, lead, status, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="flex min-w-0 flex-col gap-2">
        {kicker && <p className="text-std-16B-170 text-solid-gray-700">{kicker}</p>}
        <h1 className="text-std-24B-150 sm:text-std-32B-150">{children}</h1>
        {status && <div className="flex flex-wrap gap-2">{status}</div>}
        {lead && <p className="max-w-3xl text-std-16N-170">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
