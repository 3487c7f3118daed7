import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { pageNumbers } from './page-numbers'

const STEP = 'inline-flex min-h-11 min-w-11 items-center justify-center rounded-8 px-3 text-std-16N-170'
const LINK = `${STEP} text-blue-1000 underline underline-offset-[3px] hover:bg-blue-50`

type PaginationProps = {
  page: number
  pageCount: number
  /** The address of a page, with the filters of the list kept. */
  hrefOf: (page: number) => string
}

/** Links to the other pages of a long list; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefOf }: PaginationProps) {
  const t = useTranslations('ui.pagination')
  if (pageCount <= 1) return null
  return (
    <nav aria-label={t('label')} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            <Link className={LINK} href={hrefOf(page - 1)} rel="prev">
              {t('previous')}
            </Link>
          </li>
        )}
        {pageNumbers(page, pageCount).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span className={STEP}>…</span>
            ) : number === page ? (
              <span aria-current="page" className={`${STEP} bg-blue-900 font-700 text-white`}>
                <span className="sr-only">{t('page')}</span>
                {number}
              </span>
            ) : (
              <Link className={LINK} href={hrefOf(number)}>
                <span className="sr-only">{t('page')}</span>
                {number}
              </Link>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <Link className={LINK} href={hrefOf(page + 1)} rel="next">
              {t('next')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
