'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { isCurrentPage } from '@/components/ui/current-page'
import { Icon } from '@/components/ui/icon'

type Entry = { href: string; label: string; count?: number }

/** One list of places: a row on a wide screen, folded behind a button on a phone. Closes when the page changes. */
export function MainNavigation({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations('shell')
  const pathname = usePathname()
  const [openedOn, setOpenedOn] = useState<string | null>(null)
  const id = useId()
  const open = openedOn === pathname
  return (
    <div className="border-b border-solid-gray-420 print:hidden">
      <div className="mx-auto max-w-6xl px-4">
        <button
          aria-controls={id}
          aria-expanded={open}
          className="flex min-h-12 items-center gap-2 text-std-16B-170 md:hidden"
          onClick={() => setOpenedOn(open ? null : pathname)}
          type="button"
        >
          <Icon name="menu" />
          {t('menu')}
        </button>
        <nav aria-label={t('navigation')} className={open ? 'pb-2 md:pb-0' : 'max-md:hidden'} id={id}>
          <ul className="flex flex-col md:flex-row md:gap-2">
            {entries.map(({ href, label, count }) => (
              <li key={href}>
                <Link
                  aria-current={isCurrentPage(pathname, href) ? 'page' : undefined}
                  className="flex min-h-12 items-center gap-2 px-3 text-std-16N-170 hover:bg-blue-50 hover:underline aria-[current]:bg-blue-50 aria-[current]:font-700 aria-[current]:text-blue-1000 max-md:border-l-4 max-md:border-transparent max-md:aria-[current]:border-blue-900 md:border-b-4 md:border-transparent md:aria-[current]:border-blue-900"
                  href={href}
                >
                  {label}
                  {count ? (
                    <span className="rounded-full bg-blue-900 px-2 text-dns-14B-130 text-white tabular-nums">
                      {count}
                      <span className="sr-only">{t('waiting')}</span>
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}
