'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isCurrentPage } from './current-page'

type Tab = { href: string; label: string /** Things waiting there. */; count?: number; exact?: boolean }

/** On a phone: one line that moves sideways, fading where it goes on. */
const ONE_LINE =
  'max-sm:mb-0 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:py-1 max-sm:pl-1 max-sm:pr-10 max-sm:[mask-image:linear-gradient(to_right,black_calc(100%-2.5rem),transparent)] max-sm:[scrollbar-width:none]'

/** The parts of one thing, each a page of its own. Links, not ARIA tabs: every part has an address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const pathname = usePathname()
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current tab
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (list.current && current)
      list.current.scrollLeft = current.offsetLeft - (list.current.clientWidth - current.clientWidth) / 2
  }, [pathname])
  return (
    <nav aria-label={label} className="border-b border-solid-gray-420 print:hidden">
      <ul className={`relative -mb-px flex flex-wrap gap-x-1 ${ONE_LINE}`} ref={list}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              aria-current={isCurrentPage(pathname, tab.href, tab.exact) ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 whitespace-nowrap rounded-t-8 border-b-4 border-transparent px-3 py-2 text-std-16N-170 hover:bg-solid-gray-50 hover:underline aria-[current]:border-blue-900 aria-[current]:font-700 aria-[current]:text-blue-1000"
              href={tab.href}
            >
              {tab.label}
              {tab.count ? (
                <span className="rounded-full bg-blue-900 px-2 text-dns-14B-130 text-white tabular-nums">
                  {tab.count}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
