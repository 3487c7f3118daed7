import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

/** Where this page is. The last item is the page itself and has no link. */
export function Breadcrumbs({ items }: { items: readonly { label: ReactNode; href?: string }[] }) {
  const t = useTranslations('ui.breadcrumbs')
  return (
    <nav aria-label={t('label')} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-std-16N-170">
        {items.map(({ label, href }, index) => (
          <li className="flex items-center gap-1" key={href ?? index}>
            {index > 0 && <Icon name="chevronRight" size={16} />}
            {href ? <TextLink href={href}>{label}</TextLink> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
