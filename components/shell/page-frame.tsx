import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type PageFrameProps = {
  /** Right of the product's name: language, user. */
  tools: ReactNode
  navigation?: ReactNode
  children: ReactNode
}

/** Skip link, header, main. The same for every page, signed in or not. */
export function PageFrame({ tools, navigation, children }: PageFrameProps) {
  const t = useTranslations('shell')
  return (
    <>
      <a
        className="sr-only z-10 rounded-8 bg-yellow-300 p-3 text-std-16B-170 text-blue-1000 underline focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        href="#main"
      >
        {t('skip')}
      </a>
      <header className="print:hidden">
        <div className="mx-auto flex min-h-16 max-w-6xl flex-wrap items-center justify-between gap-x-4 px-4">
          <Link className="flex items-baseline gap-2 rounded-4 py-2 text-blue-1000 hover:underline" href="/">
            <span className="text-std-24B-150">Todoke</span>
            <span className="text-std-16B-170" lang="ja">
              届け
            </span>
          </Link>
          <div className="flex items-center gap-1">{tools}</div>
        </div>
        {navigation}
      </header>
      <main
        className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8 print:max-w-none print:p-0"
        id="main"
        tabIndex={-1}
      >
        {children}
      </main>
    </>
  )
}
