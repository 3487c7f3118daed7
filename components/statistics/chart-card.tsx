import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Chart } from '@/lib/statistics/views'
import { BarChart } from './bar-chart'
import { SpanChart } from './span-chart'

/** A chart, the table that says the same in numbers, and the file for a spreadsheet. */
export function ChartCard({ chart, csv }: { chart: Chart; csv: string }) {
  const t = useTranslations('statistics')
  const { title, lead, table, rows } = chart
  return (
    <Card title={title}>
      <p>{lead}</p>
      {rows.length === 0 ? (
        <p className="text-solid-gray-700">{t('empty')}</p>
      ) : (
        <>
          {chart.kind === 'bars' ? <BarChart chart={chart} /> : <SpanChart chart={chart} />}
          <Disclosure summary={t('asTable')}>
            <Table
              caption={title}
              captionHidden
              columns={table.head.map((header, column) => ({
                key: header,
                header,
                rowHeader: column === 0,
                align: column === 0 ? ('start' as const) : ('end' as const),
                cell: (row: (string | number)[]) => row[column],
              }))}
              rowKey={([name]) => String(name)}
              rows={table.rows}
            />
          </Disclosure>
          <p className="print:hidden">
            <TextLink href={csv}>{t('csv')}</TextLink>
          </p>
        </>
      )}
    </Card>
  )
}
