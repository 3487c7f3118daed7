import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LogFilterForm } from '@/components/audit/log-filter-form'
import { LogTable } from '@/components/audit/log-table'
import { VerdictBanner } from '@/components/audit/verdict-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { filterAddress } from '@/lib/audit/model'
import { logActors, readLog, verifyLog } from '@/lib/audit/queries'
import { verdictText } from '@/lib/audit/verdict-text'
import { canonicalJson } from '@/lib/core/canonical-json'
import { AUDIT_ACTIONS } from '@/lib/door/audit-event'
import { query } from '@/lib/door/query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

const load = query(readLog)
const loadActors = query(logActors)
const verify = query(verifyLog)

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const asked = await searchParams
  const [page, actors, verdict, t] = await Promise.all([
    load(asked),
    loadActors(),
    asked.verify === '1' ? verify() : null,
    getTranslations('audit'),
  ])
  const { rows, newer, older, filter } = page
  return (
    <>
      <PageHeading
        actions={
          <>
            {/* A form, not a link: following the whole chain must not start by hovering. */}
            <form action="/audit">
              <input name="verify" type="hidden" value="1" />
              <Button tone="primary" type="submit">
                {t('verify')}
              </Button>
            </form>
            <LinkButton download href="/api/audit-log">
              {t('export')}
            </LinkButton>
          </>
        }
        lead={t('lead')}
      >
        {t('title')}
      </PageHeading>
      {verdict && <VerdictBanner intact={verdict.intact} text={verdictText(verdict)} />}
      <p className="max-w-prose text-std-16N-170 text-solid-gray-700">{t('exportHelp')}</p>
      <Card title={t('filter.title')}>
        <LogFilterForm
          actions={AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`actions.${action}`) }))}
          actors={[
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'system', label: t('system') },
          ]}
          filter={filter}
        />
      </Card>
      <LogTable rows={rows.map((row) => ({ ...row, canonicalData: canonicalJson(row.data) }))} />
      <nav aria-label={t('paging')} className="flex flex-wrap gap-3">
        {newer !== null && <LinkButton href={filterAddress(filter, { after: newer })}>{t('newer')}</LinkButton>}
        {older !== null && <LinkButton href={filterAddress(filter, { before: older })}>{t('older')}</LinkButton>}
      </nav>
    </>
  )
}
