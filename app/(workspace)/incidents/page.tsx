import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentTable } from '@/components/incident/incident-table'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { pageOf } from '@/lib/core/page-number'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { listIncidents } from '@/lib/incident/queries'

type Props = { searchParams: Promise<{ page?: string; text?: string; state?: string }> }

const load = query((ctx, page: number, text: string, state: string) =>
  listIncidents(ctx, { page, text, state: state === 'open' || state === 'closed' ? state : '' }),
)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incident'))('list.title') }
}

export default async function IncidentsPage({ searchParams }: Props) {
  const { page: asked, text = '', state = '' } = await searchParams
  const page = pageOf(asked)
  const [{ rows, total, pages }, actor, t, receive] = await Promise.all([
    load(page, text.trim().slice(0, 100), state),
    requireActor(),
    getTranslations('incident'),
    getTranslations('entrustment.receive'),
  ])
  const canReport = may(actor, 'incident.report')
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        actions={
          canReport && (
            <>
              <LinkButton href="/incidents/new" tone="primary">
                {t('new.title')}
              </LinkButton>
              <LinkButton href="/incidents/receive">{receive('link')}</LinkButton>
            </>
          )
        }
      >
        {t('list.title')}
      </PageHeading>
      <search>
        <form className="flex flex-wrap items-end gap-4">
          <Field label={t('list.text')}>
            {(control) => <Input {...control} defaultValue={text} name="text" type="search" />}
          </Field>
          <Field label={t('list.state')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={state}
                empty={t('list.all')}
                name="state"
                options={[
                  { value: 'open', label: t('state.open') },
                  { value: 'closed', label: t('state.closed') },
                ]}
              />
            )}
          </Field>
          <Button type="submit">{t('list.search')}</Button>
        </form>
      </search>
      <p role="status">{t('list.count', { count: total })}</p>
      <IncidentTable canReport={canReport} filtered={text !== '' || state !== ''} rows={rows} />
      <Pagination
        hrefOf={(number) => `/incidents?${new URLSearchParams({ text, state, page: String(number) })}`}
        page={page}
        pageCount={pages}
      />
    </div>
  )
}
