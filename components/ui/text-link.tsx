import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

const LOOK =
  'rounded-4 text-blue-1000 underline underline-offset-[3px] hover:text-blue-900 hover:decoration-3 active:text-orange-800 focus-visible:bg-yellow-300 focus-visible:text-blue-1000'

/** A link inside a sentence, list or table. `external` opens a new tab and says so. */
export function TextLink({ href, children, external }: { href: string; children: ReactNode; external?: boolean }) {
  const t = useTranslations('ui')
  if (!external)
    return (
      <Link className={LOOK} href={href}>
        {children}
      </Link>
    )
  return (
    <a className={`${LOOK} inline-flex items-center gap-1`} href={href} rel="noreferrer" target="_blank">
      {children}
      <Icon name="external" size={16} />
      <span className="sr-only">{t('newTab')}</span>
    </a>
  )
}
