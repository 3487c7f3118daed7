import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChartCard } from '@/components/statistics/chart-card'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { Select } from '@/components/ui/select'
import { query } from '@/lib/door/query'
import { statisticsOf } from '@/lib/statistics/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const load = query(statisticsOf)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statistics'))('title') }
}

export default async function StatisticsPage({ searchParams }: Props) {
  const [asked, locale] = await Promise.all([searchParams, getLocale()])
  const [{ period, incidents, reportable, charts, filter, entities }, t] = await Promise.all([
    load(asked, locale),
    getTranslations('statistics'),
  ])
  const params = new URLSearchParams({ ...period, ...(filter.entity && { entity: filter.entity }) })
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        actions={<LinkButton href={`/api/statistics/board-report?${params}`}>{t('boardReport.make')}</LinkButton>}
        lead={t('lead')}
      >
        {t('title')}
      </PageHeading>
      <search className="print:hidden">
        <form className="flex flex-wrap items-end gap-4">
          <Field label={t('from')}>
            {(control) => <Input {...control} defaultValue={period.from} name="from" type="month" />}
          </Field>
          <Field label={t('to')}>
            {(control) => <Input {...control} defaultValue={period.to} name="to" type="month" />}
          </Field>
          {entities.length > 1 && (
            <Field label={t('entity')}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={filter.entity ?? ''}
                  empty={t('allEntities')}
                  name="entity"
                  options={entities.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
            </Field>
          )}
          <Button type="submit">{t('show')}</Button>
        </form>
      </search>
      <p role="status">{t('summary', { ...period, incidents, reportable })}</p>
      <div className="grid gap-6 xl:grid-cols-2">
        {charts.map((chart) => (
          <ChartCard chart={chart} csv={`/api/statistics/${chart.id}?${params}`} key={chart.id} />
        ))}
      </div>
    </div>
  )
}
