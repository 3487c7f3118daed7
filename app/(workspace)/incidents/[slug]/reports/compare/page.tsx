import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LedgerColumns, LedgerTable } from '@/components/report/ledger-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { ledgerView } from '@/lib/report/ledger-view'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ all?: string }> }

const load = query(ledgerView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('ledger.title') }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ slug }, { all }] = await Promise.all([params, searchParams])
  const [{ columns, sections }, t] = await Promise.all([load(slug), getTranslations('report')])
  const base = `/incidents/${slug}/reports`
  const shown = sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ changed }) => all === '1' || changed) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <>
      <PageHeading kicker={<TextLink href={base}>{t('list.title')}</TextLink>} lead={t('ledger.lead')}>
        {t('ledger.title')}
      </PageHeading>
      {columns.length < 2 ? (
        <EmptyState action={<LinkButton href={base}>{t('list.title')}</LinkButton>} title={t('ledger.few')}>
          {t('ledger.fewHelp')}
        </EmptyState>
      ) : (
        <>
          <LedgerColumns columns={columns} slug={slug} />
          <p>
            {all === '1' ? (
              <TextLink href={`${base}/compare`}>{t('ledger.onlyChanged')}</TextLink>
            ) : (
              <TextLink href={`${base}/compare?all=1`}>{t('ledger.all')}</TextLink>
            )}
          </p>
          {shown.length === 0 && <p role="status">{t('ledger.same')}</p>}
          {shown.map((section) => (
            <LedgerTable columns={columns} key={section.item} section={section} />
          ))}
        </>
      )}
    </>
  )
}
