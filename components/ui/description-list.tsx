import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Description = { term: ReactNode; detail: ReactNode; action?: ReactNode; key?: string }

type DescriptionListProps = {
  items: readonly Description[]
  /** Numbers and the like: they stand beside their terms on a phone too. */
  short?: boolean
}

/** Facts of one thing: term and detail, one pair per line. An empty detail is said, never left blank. */
export function DescriptionList({ items, short = false }: DescriptionListProps) {
  const t = useTranslations('ui')
  return (
    <dl className="text-std-16N-170">
      {items.map(({ term, detail, action, key }, index) => (
        <div
          className={`grid gap-x-6 gap-y-1 border-b border-solid-gray-420 first:border-t sm:grid-cols-[minmax(10rem,1fr)_3fr] sm:py-3 ${short ? 'grid-cols-[minmax(0,1fr)_auto] py-2' : 'py-3'}`}
          key={key ?? (typeof term === 'string' ? term : index)}
        >
          <dt className="text-std-16B-170">{term}</dt>
          <dd className="flex min-w-0 flex-wrap items-start justify-between gap-2">
            <div className="min-w-0">
              {detail === null || detail === undefined || detail === '' ? (
                <span className="text-solid-gray-700">{t('noValue')}</span>
              ) : (
                detail
              )}
            </div>
            {action}
          </dd>
        </div>
      ))}
    </dl>
  )
}
